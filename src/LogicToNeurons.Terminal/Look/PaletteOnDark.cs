namespace LogicToNeurons.Terminal.Look;

/// <summary>The look of roles in 256 colours on a dark background: soft colours, quiet bars, one blue accent.</summary>
internal static class PaletteOnDark
{
    /// <summary>The look of a role.</summary>
    public static Style StyleOf(Role role) => role switch
    {
        Role.Normal => Style.Plain,
        Role.Muted => new Style(Color.Of(245)),
        Role.Strong => new Style(Color.Default, Color.Default, Emphasis.Bold),
        Role.Title => new Style(Color.Of(110), Color.Default, Emphasis.Bold),
        Role.Border => new Style(Color.Of(241)),
        Role.Focus => new Style(Color.Of(110)),
        Role.Selection => new Style(Color.Of(255), Color.Of(24)),
        Role.Current => new Style(Color.Default, Color.Of(237), Emphasis.Bold),
        Role.Changed => new Style(Color.Of(215), Color.Default, Emphasis.Bold),
        Role.Read => new Style(Color.Of(116), Color.Default, Emphasis.Underline),
        Role.Written => new Style(Color.Of(222), Color.Default, Emphasis.Underline),
        Role.Stop => new Style(Color.Of(203)),
        Role.Fault => new Style(Color.Of(203), Color.Default, Emphasis.Bold),
        Role.Warning => new Style(Color.Of(221)),
        Role.Good => new Style(Color.Of(114)),
        Role.Key => new Style(Color.Of(110), Color.Default, Emphasis.Bold),
        Role.Match => new Style(Color.Of(16), Color.Of(179)),
        Role.Word => new Style(Color.Of(111)),
        Role.Number => new Style(Color.Of(151)),
        Role.Name => new Style(Color.Of(182)),
    };
}
