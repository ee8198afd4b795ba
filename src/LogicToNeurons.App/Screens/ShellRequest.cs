namespace LogicToNeurons.App.Screens;

/// <summary>What only the outside can do for the screens.</summary>
internal abstract record ShellRequest;

/// <summary>To end.</summary>
internal sealed record QuitRequest : ShellRequest;

/// <summary>To stop the process until the shell continues it.</summary>
internal sealed record StopRequest : ShellRequest;

/// <summary>To draw everything anew.</summary>
internal sealed record RedrawRequest : ShellRequest;

/// <summary>To open the user's editor.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line to go to, from 1.</param>
internal sealed record EditRequest(string Path, int Line) : ShellRequest;
