namespace LogicToNeurons.App.Screens.Dialogs;

/// <summary>Something that can be begun with.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Note">What it is.</param>
/// <param name="Sign">A sign before it.</param>
/// <param name="Begin">Begins it.</param>
internal sealed record OpenItem(string Name, string Note, char Sign, Action Begin);
