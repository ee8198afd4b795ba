namespace LogicToNeurons.Networks.Figures.Svg;

/// <summary>The style sheet of networks, behind that of all figures: signs differ by colour and by dashes.</summary>
internal static class NetworkSvgStyle
{
    public const string Rules = """

        svg { --plus: #0550ae; --minus: #bc4c00; --dead: #8c959f; }
        @media (prefers-color-scheme: dark) { svg { --plus: #79c0ff; --minus: #ffa657; --dead: #6e7681; } }
        .edge path { stroke: var(--soft); }
        .edge.plus path { stroke: var(--plus); }
        .edge.minus path { stroke: var(--minus); stroke-dasharray: 6 4; }
        .edge.large path { stroke-width: 2.5; }
        .edge.quiet path { opacity: 0.4; }
        .weight text { font-size: 11px; paint-order: stroke; stroke: var(--paper); stroke-width: 6px; stroke-linejoin: round; }
        .weight.plus text { fill: var(--plus); }
        .weight.minus text { fill: var(--minus); }
        .weight.quiet text { opacity: 0.6; }
        .neuron circle { fill: var(--body); }
        .neuron text { font-size: 11px; }
        text.value { font-weight: bold; font-size: 12px; }
        text.small { fill: var(--soft); font-size: 10px; paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
        .active circle { fill: var(--paper); stroke-width: 2.5; }
        .dead circle, .dead path { stroke: var(--dead); }
        .dead circle { stroke-dasharray: 2 3; }
        .dead text.value { fill: var(--dead); font-weight: normal; }
        rect.activity { fill: var(--strong); stroke: none; }
        .node:hover circle, .node:hover rect.body, .edge:hover path { stroke: var(--mark); }
        .legend path.plus { stroke: var(--plus); }
        .legend path.minus { stroke: var(--minus); stroke-dasharray: 6 4; }
        .legend path.dead { stroke: var(--dead); }

        """;
}
