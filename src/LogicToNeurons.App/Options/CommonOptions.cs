using System.CommandLine;

namespace LogicToNeurons.App.Options;

/// <summary>The options of every command. Descriptions are keys of this project's words.</summary>
internal sealed class CommonOptions
{
    public Option<bool> Json { get; } = Flag("--json");

    public Option<string> Lang { get; } = new Option<string>("--lang") { Description = "option.lang", HelpName = "en|zh", Recursive = true }
        .AcceptedValues("en", "zh");

    public Option<bool> Plain { get; } = Flag("--plain");

    public Option<bool> Ascii { get; } = Flag("--ascii");

    public Option<bool> NoColor { get; } = Flag("--no-color");

    public Option<bool> Help { get; } = Flag("--help", "-h", "-?");

    public Option<bool> Version { get; } = Flag("--version");

    public IEnumerable<Option> All => [Json, Lang, Plain, Ascii, NoColor, Help, Version];

    private static Option<bool> Flag(string name, params string[] aliases) =>
        new(name, aliases) { Description = $"option.{name[2..]}", Recursive = true, Arity = ArgumentArity.Zero };
}
