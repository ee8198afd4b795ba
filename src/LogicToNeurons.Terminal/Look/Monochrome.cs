namespace LogicToNeurons.Terminal.Look;

/// <summary>The look of roles without colours.</summary>
internal static class Monochrome
{
    /// <summary>The look of a role.</summary>
    public static Style StyleOf(Role role) => role switch
    {
        Role.Normal => Style.Plain,
        Role.Muted => new Style(Color.Default, Color.Default, Emphasis.Dim),
        Role.Strong => new Style(Color.Default, Color.Default, Emphasis.Bold),
        Role.Title => new Style(Color.Default, Color.Default, Emphasis.Bold),
        Role.Border => new Style(Color.Default, Color.Default, Emphasis.Dim),
        Role.Focus => new Style(Color.Default, Color.Default, Emphasis.Bold),
        Role.Selection => new Style(Color.Default, Color.Default, Emphasis.Bold | Emphasis.Reverse),
        Role.Current => new Style(Color.Default, Color.Default, Emphasis.Reverse),
        Role.Changed => new Style(Color.Default, Color.Default, Emphasis.Bold),
        Role.Read => new Style(Color.Default, Color.Default, Emphasis.Underline),
        Role.Written => new Style(Color.Default, Color.Default, Emphasis.Bold | Emphasis.Underline),
        Role.Stop => new Style(Color.Default, Color.Default, Emphasis.Bold),
        Role.Fault => new Style(Color.Default, Color.Default, Emphasis.Bold | Emphasis.Underline | Emphasis.Reverse),
        Role.Warning => new Style(Color.Default, Color.Default, Emphasis.Bold),
        Role.Good => Style.Plain,
        Role.Key => new Style(Color.Default, Color.Default, Emphasis.Bold),
        Role.Match => new Style(Color.Default, Color.Default, Emphasis.Reverse | Emphasis.Underline),
        Role.Word => Style.Plain,
        Role.Number => Style.Plain,
        Role.Name => Style.Plain,
    };
}
