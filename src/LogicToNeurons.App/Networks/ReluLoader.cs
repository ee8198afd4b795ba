using System.Diagnostics.CodeAnalysis;
using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Commands;
using LogicToNeurons.Networks.Functions;
using LogicToNeurons.Networks.Syntax;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Networks;

/// <summary>Reads networks from <c>.relu</c> files; whatever is wrong is told.</summary>
internal sealed class ReluLoader(Session session)
{
    /// <summary>Whether an argument, <c>FILE</c> or <c>FILE:Name</c>, names a <c>.relu</c> file.</summary>
    public static bool IsRelu(string argument) => CircuitPath.Of(argument).File.EndsWith(".relu", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an argument names a <c>.relu</c> file, or standard input with a network in it.</summary>
    public bool IsNetwork(string argument) => IsRelu(argument)
        || (CircuitPath.Of(argument).File == SourceFile.StandardInput
            && session.ReadBytes(SourceFile.StandardInput).Value is { } bytes
            && SourceFile.Decode(SourceFile.StandardInput, bytes).Value is { } text
            && ReluParser.IsRelu(text));

    /// <summary>Reads the network that an argument names, without a name the file's last one.</summary>
    public Outcome<ReluFunction> Read(string argument)
    {
        var path = CircuitPath.Of(argument);
        var source = session.Read(path.File);
        var document = source.Value is { } text ? ReluDocument.Read(text) : new Outcome<ReluDocument>(null, source.Diagnostics);
        return document.Value?.Find(path.Circuit) ?? new Outcome<ReluFunction>(null, document.Diagnostics);
    }

    /// <summary>Reads the network that an argument names; if that can't be done, that is told.</summary>
    public bool TryLoad(string argument, [NotNullWhen(true)] out ReluFunction? function)
    {
        var outcome = Read(argument);
        function = outcome.Value;
        if (function is null)
        {
            new RunReport(session, CircuitPath.Of(argument).File).Unusable(outcome.Diagnostics);
        }

        return function is not null;
    }
}
