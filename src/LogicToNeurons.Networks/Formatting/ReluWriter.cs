using System.Globalization;
using System.Text;
using LogicToNeurons.Networks.Functions;
using LogicToNeurons.Networks.Rationals;
using LogicToNeurons.Source;

namespace LogicToNeurons.Networks.Formatting;

/// <summary>Writes functions as <c>.relu</c> text, tidy and exact: reading it gives the same function.</summary>
public static class ReluWriter
{
    private const int MostColumns = 100;

    /// <summary>The text of a function, with LF.</summary>
    /// <param name="function">The function.</param>
    public static string Write(ReluFunction function)
    {
        ArgumentNullException.ThrowIfNull(function);
        var names = Names(function);
        var outputs = function.Outputs.Length == 1 ? function.Outputs[0] : $"({string.Join(", ", function.Outputs)})";
        var text = new StringBuilder($"network {function.Name}({string.Join(", ", function.Inputs)}) -> {outputs} {{\n");
        for (var i = 0; i < function.Neurons.Length; i++)
        {
            var signal = function.Inputs.Length + i;
            if (!names[signal].StartsWith("relu(", StringComparison.Ordinal))
            {
                Statement(text, names[signal], [$"relu({string.Concat(Terms(function.Neurons[i], names))})"]);
            }
        }

        for (var i = 0; i < function.Results.Length; i++)
        {
            Statement(text, function.Outputs[i], Terms(function.Results[i], names));
        }

        return ReluFormatter.Format(new SourceText(function.Name, text.Append("}\n").ToString())).Value!;
    }

    // A neuron that is read once stands where it is read; the others get names.
    private static string[] Names(ReluFunction function)
    {
        var reads = new int[function.SignalCount];
        foreach (var term in function.Neurons.Concat(function.Results).SelectMany(form => form.Terms))
        {
            reads[term.Signal]++;
        }

        var taken = function.Inputs.Concat(function.Outputs).ToHashSet();
        var names = new string[function.SignalCount];
        function.Inputs.CopyTo(names);
        var number = 0;
        for (var signal = function.Inputs.Length; signal < names.Length; signal++)
        {
            var form = function.Neurons[signal - function.Inputs.Length];
            var isInline = reads[signal] == 1 && form.Terms.All(term => term.Signal < function.Inputs.Length);
            names[signal] = isInline ? $"relu({string.Concat(Terms(form, names))})" : FreeName(taken, ref number);
        }

        return names;
    }

    private static string FreeName(HashSet<string> taken, ref int number)
    {
        string name;
        do
        {
            name = string.Create(CultureInfo.InvariantCulture, $"h{++number}");
        }
        while (taken.Contains(name));
        return name;
    }

    // The terms with their signs: "x", " + 1/2 * y", " - 3".
    private static List<string> Terms(RationalForm form, string[] names)
    {
        var terms = new List<string>(form.Terms.Length + 1);
        foreach (var term in form.Terms)
        {
            var size = Rational.Abs(term.Weight);
            terms.Add(Sign(term.Weight.Sign, terms.Count) + (size.IsOne ? names[term.Signal] : $"{size} * {names[term.Signal]}"));
        }

        if (!form.Constant.IsZero || terms.Count == 0)
        {
            terms.Add(Sign(form.Constant.Sign, terms.Count) + Rational.Abs(form.Constant));
        }

        return terms;
    }

    private static string Sign(int sign, int before) => before == 0 ? sign < 0 ? "-" : string.Empty : sign < 0 ? " - " : " + ";

    private static void Statement(StringBuilder text, string target, IEnumerable<string> terms)
    {
        var line = new StringBuilder($"    {target} = ");
        foreach (var term in terms)
        {
            if (line.Length + term.Length > MostColumns && line.Length > 8)
            {
                text.Append(line.ToString().TrimEnd()).Append('\n');
                line.Clear().Append("        ").Append(term.TrimStart());
            }
            else
            {
                line.Append(term);
            }
        }

        text.Append(line).Append('\n');
    }
}
