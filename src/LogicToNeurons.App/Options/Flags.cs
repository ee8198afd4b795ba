using System.CommandLine;

namespace LogicToNeurons.App.Options;

/// <summary>Options without a value.</summary>
/// <remarks>Of strings, not of bools: generic code over value types is compiled anew at every start of the program.</remarks>
internal static class Flags
{
    /// <summary>An option of every command.</summary>
    public static Option<string> Create(string name, params string[] aliases) =>
        new($"--{name}", aliases) { Description = $"option.{name}", Recursive = true, Arity = ArgumentArity.Zero };

    /// <summary>An option of one command.</summary>
    public static Option<string> CreateOwn(string name) => new($"--{name}") { Description = $"option.{name}", Arity = ArgumentArity.Zero };

    /// <summary>Whether it is given.</summary>
    public static bool Has(this ParseResult parsed, Option<string> flag) => parsed.GetResult(flag) is not null;
}
