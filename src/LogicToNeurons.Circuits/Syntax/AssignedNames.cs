using System.Collections.Immutable;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Syntax;

/// <summary>The names that statements which can't be used would have given values to, so that nobody complains of those names.</summary>
internal static class AssignedNames
{
    /// <summary>The names that statements declare or assign, blocks included.</summary>
    public static IEnumerable<string> In(ImmutableArray<StatementSyntax> statements)
    {
        var left = new Stack<StatementSyntax>(statements.Reverse());
        while (left.TryPop(out var statement))
        {
            var inner = statement switch
            {
                ForSyntax loop => loop.Body,
                IfSyntax condition => [.. condition.Branches.SelectMany(branch => branch.Body)],
                _ => [],
            };
            foreach (var one in inner)
            {
                left.Push(one);
            }

            foreach (var name in Of(statement))
            {
                yield return name;
            }
        }
    }

    /// <summary>The names before the sign of an assignment in a text that can't be read; all names if there is no such sign.</summary>
    public static ImmutableArray<string> In(SourceText source, Piece piece)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var rest = source.Slice(piece.Span);
        while (!rest.IsEmpty)
        {
            var length = GatesLexer.NameLength(rest);
            var quoted = GatesLexer.QuotedNameLength(rest);
            if (length > 0)
            {
                names.Add(GatesLexer.NameOf(rest[..length]));
            }
            else if (quoted > 2)
            {
                names.Add(rest[1..(quoted - 1)].ToString());
            }
            else if (FullWidth.StartsWith(rest, "=") || FullWidth.StartsWith(rest, "<-"))
            {
                break;
            }

            rest = rest[Math.Max(1, Math.Max(length, quoted))..];
        }

        return names.ToImmutable();
    }

    private static IEnumerable<string> Of(StatementSyntax statement) => statement switch
    {
        AssignmentSyntax assignment => assignment.Targets.Where(target => target.Name is not null).Select(target => target.Name!.Name),
        WireSyntax wire => wire.Wires.Select(one => one.Name.Name),
        RegisterSyntax register => [register.Register.Name.Name],
        UnreadableSyntax unreadable => unreadable.Names,
        _ => [],
    };
}
