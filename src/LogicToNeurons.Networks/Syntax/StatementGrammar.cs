using System.Collections.Immutable;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;
using Sprache;

namespace LogicToNeurons.Networks.Syntax;

/// <summary>The grammar of heads and statements; a field for each production.</summary>
internal static class StatementGrammar
{
    private static readonly string[] EndExpected = ["expected.operator", "expected.end"];
    private static readonly string[] HeadEndExpected = ["'{'"];
    private static readonly string[] FormulaEndExpected = ["expected.operator"];

    private static readonly Parser<ListSyntax<NameSyntax>> Names = FormulaGrammar.Listed(ReluLexis.Name);

    // results = name | "(" names ")"
    private static readonly Parser<ImmutableArray<NameSyntax>> Results = input => !input.AtEnd && input.Current == '('
        ? Names.Select(list => list.Items)(input)
        : ReluLexis.Name.Select(name => ImmutableArray.Create(name))(input);

    /// <summary>head = "network" name "(" names ")" "->" results.</summary>
    public static readonly Parser<NetworkSyntax> Head = Whole(
        ReluLexis.Name.After(ReluLexis.Keyword)
            .And(Names, (name, inputs) => (Name: name, Inputs: inputs.Items))
            .And(Results.After(SpacedWords.Arrow), (head, outputs) => (head.Name, head.Inputs, Outputs: outputs))
            .Spanned((span, head) => new NetworkSyntax(span, head.Name, head.Inputs, head.Outputs, [], true)),
        HeadEndExpected);

    /// <summary>assignment = name "=" formula.</summary>
    public static readonly Parser<AssignmentSyntax> Assignment = Whole(
        ReluLexis.Name.Before(SpacedWords.Sign("="))
            .And(FormulaGrammar.Formula, (target, value) => new AssignmentSyntax(TextSpan.Cover(target.Span, value.Span), target, value)),
        EndExpected);

    /// <summary>A formula by itself.</summary>
    public static readonly Parser<FormulaSyntax> Formula = input =>
        Whole(FormulaGrammar.Formula, FormulaEndExpected)(SpacedWords.SkipBlanks((TextInput)input));

    private static Parser<T> Whole<T>(Parser<T> parser, string[] expected) => input =>
    {
        var result = parser(input);
        return !result.WasSuccessful || result.Remainder.AtEnd ? result : Lexis.Failure<T>(result.Remainder, expected);
    };
}
