using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>One of the lists that share a pane.</summary>
internal interface IListPage
{
    /// <summary>Gets the key of its title.</summary>
    string TitleKey { get; }

    /// <summary>Gets the key of what is said when there is nothing in it; null for nothing.</summary>
    string? EmptyKey { get; }

    /// <summary>Gets the names of the commands whose keys are shown.</summary>
    IReadOnlyList<string> Hints { get; }

    /// <summary>Gets which rows there are and which one is selected.</summary>
    ScrollList List { get; }

    /// <summary>Looks at where the machine is now.</summary>
    void Follow();

    /// <summary>Gets ready for drawing some rows.</summary>
    void Prepare(int first, int count);

    /// <summary>Draws a row.</summary>
    void DrawRow(Canvas row, int index);

    /// <summary>Answers Enter.</summary>
    void Enter();

    /// <summary>Gets a key of its own.</summary>
    bool Handle(KeyEvent key);
}
