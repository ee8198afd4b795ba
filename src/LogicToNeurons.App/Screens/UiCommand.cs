namespace LogicToNeurons.App.Screens;

/// <summary>Something that a user can have done: by a key, by its name behind <c>:</c>, by a click on its hint.</summary>
/// <param name="Name">Its name; usually the words are <c>ui.NAME</c> for the hint and <c>ui.NAME.help</c> for the help.</param>
/// <param name="Keys">Its keys by <see cref="KeyName"/>; none if it has only a name.</param>
/// <param name="Execute">Does it; the text is what stands behind the name.</param>
/// <param name="Arguments">What may stand behind the name, as in <c>N</c>.</param>
internal sealed record UiCommand(string Name, IReadOnlyList<string> Keys, Action<string> Execute, string Arguments = "")
{
    private const int MostKeyColumns = 10;

    /// <summary>Gets the name by which its words are found, if another screen has a command of the same name that does something else.</summary>
    public string WordsName { get; init; } = Name;

    /// <summary>Gets what completes the argument as far as it is typed; null for nothing.</summary>
    public Func<string, IEnumerable<string>>? Complete { get; init; }

    /// <summary>Gets the key that does it where its hint is shown, if that is none of its own; null for its own.</summary>
    public string? HintKey { get; init; }

    /// <summary>Gets a value indicating whether its key asks for the argument first.</summary>
    public bool AsksForArgument { get; init; }

    /// <summary>Gets the keys for the help: the first, and the second where there is room for both.</summary>
    public string KeyText => string.Join(' ', Keys.Take(Keys.Count > 1 && Keys[0].Length + Keys[1].Length < MostKeyColumns ? 2 : 1));
}
