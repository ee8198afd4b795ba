using System.CommandLine;

namespace LogicToNeurons.App.Options;

/// <summary>The options of every command. Descriptions are keys of this project's words.</summary>
internal sealed class CommonOptions
{
    public Option<string> Json { get; } = Flags.Create("json");

    public Option<string> Lang { get; } = new Option<string>("--lang") { Description = "option.lang", HelpName = "en|zh", Recursive = true }
        .AcceptedValues("en", "zh");

    public Option<string> Plain { get; } = Flags.Create("plain");

    public Option<string> Ascii { get; } = Flags.Create("ascii");

    public Option<string> NoColor { get; } = Flags.Create("no-color");

    public Option<string> Help { get; } = Flags.Create("help", "-h", "-?");

    public Option<string> Version { get; } = Flags.Create("version");

    public IEnumerable<Option> All => [Json, Lang, Plain, Ascii, NoColor, Help, Version];
}
