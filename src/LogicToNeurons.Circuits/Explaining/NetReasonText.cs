using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Explaining;

/// <summary>Says reasons in words: <c>c' = or(0, 1) = 1, because and.2 = 1</c>.</summary>
/// <param name="names">How nets are called.</param>
public sealed class NetReasonText(NetNames names)
{
    /// <summary>A reason in words.</summary>
    public Phrase Say(NetReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var (name, value) = (names[reason.Net], Digit(reason.Value));
        return reason.Cause switch
        {
            NetCause.Constant => Words.Of("why.net.constant", value),
            NetCause.Input => Words.Of("why.net.input", name, value),
            NetCause.Initial => Words.Of("why.net.initial", name, value),
            NetCause.Loaded => Words.Of("why.net.loaded", name, value, names[reason.Sources[0].Net], reason.Tick),
            NetCause.Changed => Words.Of("why.net.changed", name, value),
            NetCause.Gate => SayGate(reason, Gate(reason)),
        };
    }

    // c' = or(0, 1) = 1
    private string Gate(NetReason reason) =>
        $"{names[reason.Net]} = {reason.Kind.Name()}({string.Join(", ", reason.Sources.Select(source => Digit(source.Value)))}) = {Digit(reason.Value)}";

    private Phrase SayGate(NetReason reason, string gate)
    {
        if (reason.Sources.Length == 1)
        {
            return Words.Of("why.net.one", gate, Equation(reason.Sources[0]));
        }

        var (first, second) = (reason.Sources[0], reason.Sources[1]);
        return (first.Role, second.Role) switch
        {
            (SourceRole.Alone, SourceRole.Alone) => Words.Of("why.net.either", gate, Equation(first), Equation(second)),
            (SourceRole.Alone, _) => Words.Of("why.net.one", gate, Equation(first)),
            (_, SourceRole.Alone) => Words.Of("why.net.one", gate, Equation(second)),
            _ => Words.Of("why.net.both", gate, Equation(first), Equation(second)),
        };
    }

    private string Equation(NetSource source) => $"{names[source.Net]} = {Digit(source.Value)}";

    private static string Digit(bool value) => value ? "1" : "0";
}
