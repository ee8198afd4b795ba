namespace LogicToNeurons.Terminal.Look;

/// <summary>The look of every role. Ordinary text has the terminal's own colours.</summary>
public sealed class Theme
{
    private readonly Style[] _styles;

    private Theme(ColorDepth depth, Tone tone)
    {
        Depth = depth;
        Tone = tone;
        _styles = new Style[(int)Role.Name + 1];
        for (var role = Role.Normal; role <= Role.Name; role++)
        {
            _styles[(int)role] = (depth, tone) switch
            {
                (ColorDepth.None, _) => Monochrome.StyleOf(role),
                (ColorDepth.Sixteen, Tone.Dark) => SixteenOnDark.StyleOf(role),
                (ColorDepth.Sixteen, _) => SixteenOnLight.StyleOf(role),
                (_, Tone.Dark) => PaletteOnDark.StyleOf(role),
                _ => PaletteOnLight.StyleOf(role),
            };
        }
    }

    /// <summary>Gets the colours that it uses.</summary>
    public ColorDepth Depth { get; }

    /// <summary>Gets the background that it is made for.</summary>
    public Tone Tone { get; }

    /// <summary>Gets the look of a role.</summary>
    public Style this[Role role] => _styles[(int)role];

    /// <summary>The theme for a terminal.</summary>
    public static Theme Of(ColorDepth depth, Tone tone) => new(depth, tone);

    /// <summary>The theme for the terminal that environment variables describe.</summary>
    /// <param name="environment">Looks up a variable.</param>
    public static Theme Of(Func<string, string?> environment) =>
        new(TerminalEnvironment.DepthOf(environment), TerminalEnvironment.ToneOf(environment));
}
