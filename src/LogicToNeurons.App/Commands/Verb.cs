using System.CommandLine;

namespace LogicToNeurons.App.Commands;

/// <summary>One thing that the program does.</summary>
internal abstract class Verb
{
    /// <summary>Gets how it is written on the command line; descriptions are keys of this project's words.</summary>
    public abstract Command Command { get; }

    /// <summary>Gets a command line that shows what it is for.</summary>
    public abstract string Example { get; }

    /// <summary>Does it.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public abstract int Execute(ParseResult parsed, Session session);

    /// <summary>The argument FILE….</summary>
    protected static Argument<string> FilesArgument() => new("FILE") { Arity = ArgumentArity.OneOrMore, CustomParser = static _ => null };

    /// <summary>The argument FILE.</summary>
    protected static Argument<string> FileArgument() => new("FILE") { Arity = ArgumentArity.ExactlyOne };
}
