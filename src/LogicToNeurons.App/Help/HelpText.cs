using System.CommandLine;
using LogicToNeurons.App.Commands;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.App.Help;

/// <summary>The help of a command: what it does, how it is written, its options, an example.</summary>
internal static class HelpText
{
    /// <summary>Writes the help of a command.</summary>
    public static void Write(CommandTree tree, Command command, Session session)
    {
        var isRoot = command == tree.Root;
        session.Output.Line(session.Say(command.Description!));
        session.Output.Line();
        session.Print("help.usage", Usage(command, isRoot));
        if (isRoot)
        {
            session.Output.Line();
            session.Output.Line(session.Say("help.commands"));
            Columns(session, CommandTree.All().Select(one => (one.Name, session.Say(one.Description!))));
        }

        var own = command.Options.Where(option => !option.Recursive).ToList();
        if (own.Count > 0)
        {
            session.Output.Line();
            session.Output.Line(session.Say(isRoot ? "help.file" : "help.options"));
            Columns(session, own.Select(option => Row(option, session)));
        }

        session.Output.Line();
        session.Output.Line(session.Say("help.common"));
        Columns(session, tree.Root.Options.Where(option => option.Recursive).Select(option => Row(option, session)));
        session.Output.Line();
        session.Print("help.example", tree.ExampleOf(command));
    }

    private static string Usage(Command command, bool isRoot)
    {
        var arguments = command.Arguments.Select(argument => argument.Arity.MaximumNumberOfValues > 1 ? $"{argument.Name}…" : argument.Name);
        return isRoot ? "l2n [COMMAND | FILE] [OPTIONS]" : string.Join(' ', ["l2n", command.Name, .. arguments, .. command.Options.Select(Short)]);
    }

    private static string Short(Option option) => option.Arity.MaximumNumberOfValues > 1 ? $"[{WithValue(option)}]…" : $"[{WithValue(option)}]";

    private static string WithValue(Option option) => option.HelpName is null ? option.Name : $"{option.Name} {option.HelpName}";

    private static (string Name, string Description) Row(Option option, Session session) =>
        (string.Join(", ", option.Aliases.Where(alias => alias == "-h").Append(WithValue(option))), session.Say(option.Description!));

    private static void Columns(Session session, IEnumerable<(string Name, string Description)> rows)
    {
        var all = rows.ToList();
        var width = all.Max(row => DisplayWidth.Of(row.Name));
        foreach (var (name, description) in all)
        {
            session.Output.Line($"  {DisplayWidth.PadRight(name, width)}  {description}");
        }
    }
}
