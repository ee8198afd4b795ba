namespace LogicToNeurons.Drawing.Svg;

/// <summary>The style sheet of all figures.</summary>
internal static class SvgStyle
{
    /// <summary>Dark on light, or light on dark where the viewer prefers that; nothing is told by colour alone.</summary>
    public const string Usual = """

        svg { --paper: #ffffff; --ink: #1f2328; --soft: #57606a; --body: #f6f8fa; --mark: #bc4c00; --strong: #0550ae; }
        @media (prefers-color-scheme: dark) {
          svg { --paper: #0d1117; --ink: #e6edf3; --soft: #9198a1; --body: #161b22; --mark: #ffa657; --strong: #79c0ff; }
        }
        path, rect, circle { stroke: var(--ink); fill: none; stroke-width: 1.5; stroke-linejoin: round; }
        .paper { stroke: none; fill: var(--paper); }
        .body { fill: var(--body); }
        .dot { fill: var(--ink); stroke: none; }
        .ring { fill: var(--paper); }
        path.heavy { stroke: var(--strong); stroke-width: 3; }
        text { fill: var(--ink); font: 12px "DejaVu Sans Mono", "Noto Sans Mono CJK SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei", monospace; }
        .soft { fill: var(--soft); font-size: 10px; }

        """;
}
