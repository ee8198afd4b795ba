namespace LogicToNeurons.Terminal.Look;

/// <summary>The look of roles in 256 colours on a light background: deep colours, quiet bars, one blue accent.</summary>
internal static class PaletteOnLight
{
    /// <summary>The look of a role.</summary>
    public static Style StyleOf(Role role) => role switch
    {
        Role.Normal => Style.Plain,
        Role.Muted => new Style(Color.Of(243)),
        Role.Strong => new Style(Color.Default, Color.Default, Emphasis.Bold),
        Role.Title => new Style(Color.Of(25), Color.Default, Emphasis.Bold),
        Role.Border => new Style(Color.Of(245)),
        Role.Focus => new Style(Color.Of(25)),
        Role.Selection => new Style(Color.Of(16), Color.Of(153)),
        Role.Current => new Style(Color.Default, Color.Of(254), Emphasis.Bold),
        Role.Changed => new Style(Color.Of(130), Color.Default, Emphasis.Bold),
        Role.Read => new Style(Color.Of(23), Color.Default, Emphasis.Underline),
        Role.Written => new Style(Color.Of(94), Color.Default, Emphasis.Underline),
        Role.Stop => new Style(Color.Of(160)),
        Role.Fault => new Style(Color.Of(160), Color.Default, Emphasis.Bold),
        Role.Warning => new Style(Color.Of(94)),
        Role.Good => new Style(Color.Of(28)),
        Role.Key => new Style(Color.Of(25), Color.Default, Emphasis.Bold),
        Role.Match => new Style(Color.Of(16), Color.Of(222)),
        Role.Word => new Style(Color.Of(26)),
        Role.Number => new Style(Color.Of(22)),
        Role.Name => new Style(Color.Of(90)),
    };
}
