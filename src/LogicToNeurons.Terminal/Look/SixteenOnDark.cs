namespace LogicToNeurons.Terminal.Look;

/// <summary>The look of roles in 16 colours on a dark background.</summary>
internal static class SixteenOnDark
{
    /// <summary>The look of a role.</summary>
    public static Style StyleOf(Role role) => role switch
    {
        Role.Normal => Style.Plain,
        Role.Muted => new Style(Color.Of(8)),
        Role.Strong => new Style(Color.Default, Color.Default, Emphasis.Bold),
        Role.Title => new Style(Color.Of(6), Color.Default, Emphasis.Bold),
        Role.Border => new Style(Color.Of(8)),
        Role.Focus => new Style(Color.Of(6)),
        Role.Selection => new Style(Color.Of(0), Color.Of(6)),
        Role.Current => new Style(Color.Of(15), Color.Of(4), Emphasis.Bold),
        Role.Changed => new Style(Color.Of(11), Color.Default, Emphasis.Bold),
        Role.Read => new Style(Color.Of(6), Color.Default, Emphasis.Underline),
        Role.Written => new Style(Color.Of(11), Color.Default, Emphasis.Underline),
        Role.Stop => new Style(Color.Of(9)),
        Role.Fault => new Style(Color.Of(9), Color.Default, Emphasis.Bold),
        Role.Warning => new Style(Color.Of(3)),
        Role.Good => new Style(Color.Of(2)),
        Role.Key => new Style(Color.Of(6), Color.Default, Emphasis.Bold),
        Role.Match => new Style(Color.Of(0), Color.Of(3)),
        Role.Word => new Style(Color.Of(14)),
        Role.Number => new Style(Color.Of(2)),
        Role.Name => new Style(Color.Of(13)),
    };
}
