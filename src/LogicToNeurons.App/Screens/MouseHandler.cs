using LogicToNeurons.Terminal.Input;

namespace LogicToNeurons.App.Screens;

/// <summary>What the mouse does with something drawn.</summary>
/// <param name="mouse">The event.</param>
/// <param name="x">The column inside the thing.</param>
/// <param name="y">The row inside the thing.</param>
internal delegate void MouseHandler(MouseEvent mouse, int x, int y);
