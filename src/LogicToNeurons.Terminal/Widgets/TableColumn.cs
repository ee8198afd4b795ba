namespace LogicToNeurons.Terminal.Widgets;

/// <summary>A column of a <see cref="ColumnTable"/>.</summary>
/// <param name="Header">Stands above it.</param>
/// <param name="Alignment">Where in it the texts stand.</param>
/// <param name="LeastWidth">The columns of the terminal that it has at least, so that it stays as it is while the texts change.</param>
public readonly record struct TableColumn(string Header, Alignment Alignment = Alignment.Left, int LeastWidth = 0);
