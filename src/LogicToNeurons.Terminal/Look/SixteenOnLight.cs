namespace LogicToNeurons.Terminal.Look;

/// <summary>The look of roles in 16 colours on a light background. Green, cyan, and yellow text can't be read there.</summary>
internal static class SixteenOnLight
{
    /// <summary>The look of a role.</summary>
    public static Style StyleOf(Role role) => role switch
    {
        Role.Normal => Style.Plain,
        Role.Muted => new Style(Color.Of(8)),
        Role.Strong => new Style(Color.Default, Color.Default, Emphasis.Bold),
        Role.Title => new Style(Color.Of(4), Color.Default, Emphasis.Bold),
        Role.Border => new Style(Color.Of(8)),
        Role.Focus => new Style(Color.Of(4)),
        Role.Selection => new Style(Color.Of(15), Color.Of(4)),
        Role.Current => new Style(Color.Of(0), Color.Of(7), Emphasis.Bold),
        Role.Changed => new Style(Color.Of(5), Color.Default, Emphasis.Bold),
        Role.Read => new Style(Color.Of(4), Color.Default, Emphasis.Underline),
        Role.Written => new Style(Color.Of(5), Color.Default, Emphasis.Underline),
        Role.Stop => new Style(Color.Of(1)),
        Role.Fault => new Style(Color.Of(1), Color.Default, Emphasis.Bold),
        Role.Warning => new Style(Color.Of(5)),
        Role.Good => new Style(Color.Default, Color.Default, Emphasis.Bold),
        Role.Key => new Style(Color.Of(4), Color.Default, Emphasis.Bold),
        Role.Match => new Style(Color.Of(0), Color.Of(3)),
        Role.Word => new Style(Color.Of(4)),
        Role.Number => Style.Plain,
        Role.Name => new Style(Color.Of(5)),
    };
}
