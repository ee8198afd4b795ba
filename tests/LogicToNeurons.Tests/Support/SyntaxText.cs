using System.Collections;
using System.Reflection;
using System.Text;
using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;

namespace LogicToNeurons.Tests.Support;

/// <summary>A <c>.gates</c> text as its parser understands it, without places: two texts that mean the same give the same.</summary>
internal static class SyntaxText
{
    public static string Of(GatesSyntax syntax)
    {
        var text = new StringBuilder();
        Add(syntax.Statements, text);
        return text.ToString();
    }

    private static void Add(object? value, StringBuilder text)
    {
        switch (value)
        {
            case null or string or bool or Enum or System.Numerics.BigInteger:
                text.Append(value ?? "null").Append(' ');
                break;
            case IEnumerable items:
                text.Append('[');
                foreach (var item in items)
                {
                    Add(item, text);
                }

                text.Append(']');
                break;
            default:
                text.Append(value.GetType().Name).Append('(');
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(one => one.PropertyType != typeof(TextSpan)))
                {
                    Add(property.GetValue(value), text);
                }

                text.Append(')');
                break;
        }
    }
}
