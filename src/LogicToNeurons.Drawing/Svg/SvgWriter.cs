using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml;
using LogicToNeurons.Drawing.Figures;

namespace LogicToNeurons.Drawing.Svg;

/// <summary>Writes figures as SVG.</summary>
public sealed class SvgWriter
{
    private readonly StringBuilder _text = new();
    private readonly XmlWriter _xml;
    private readonly double _scale;

    private SvgWriter(double scale)
    {
        _scale = scale;
        _xml = XmlWriter.Create(_text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true });
    }

    /// <summary>A figure as an SVG document; where the viewer prefers dark, it is light on dark.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="scale">Pixels a unit.</param>
    /// <param name="styleSheet">Rules for the classes of its shapes, behind the usual ones.</param>
    /// <returns>Well-formed XML without a declaration; lines end with LF.</returns>
    public static string Write(Figure figure, double scale, string styleSheet = "")
    {
        ArgumentNullException.ThrowIfNull(figure);
        var writer = new SvgWriter(scale);
        writer.WriteDocument(figure, styleSheet);
        return writer._text.ToString() + "\n";
    }

    private void WriteDocument(Figure figure, string styleSheet)
    {
        var (width, height) = (Number(figure.Width), Number(figure.Height));
        _xml.WriteStartElement("svg", "http://www.w3.org/2000/svg");
        _xml.WriteAttributeString("width", width);
        _xml.WriteAttributeString("height", height);
        _xml.WriteAttributeString("viewBox", $"0 0 {width} {height}");
        _xml.WriteAttributeString("role", "img");
        WriteText("title", figure.Title);
        WriteText("style", SvgStyle.Usual + styleSheet);
        _xml.WriteStartElement("rect");
        WriteAttributes(("class", "paper"), ("width", "100%"), ("height", "100%"));
        _xml.WriteEndElement();
        foreach (var shape in figure.Shapes)
        {
            Write(shape);
        }

        _xml.WriteEndElement();
        _xml.Flush();
    }

    private void Write(Shape shape)
    {
        switch (shape)
        {
            case Group group:
                WriteGroup(group);
                break;
            case Line line:
                Start("path", line.IsHeavy ? Joined(line.Classes, "heavy") : line.Classes);
                WriteAttributes(("d", PathOf(line)));
                _xml.WriteEndElement();
                break;
            case Box box:
                Start("rect", box.Classes);
                WriteAttributes(("x", Number(box.Corner.X)), ("y", Number(box.Corner.Y)), ("width", Number(box.Width)), ("height", Number(box.Height)), ("rx", "2"));
                _xml.WriteEndElement();
                break;
            case Dot dot:
                Start("circle", Joined(dot.Classes, dot.IsFilled ? "dot" : "ring"));
                WriteAttributes(("cx", Number(dot.Center.X)), ("cy", Number(dot.Center.Y)), ("r", Number(dot.Radius)));
                _xml.WriteEndElement();
                break;
            case Outline outline:
                Start("path", outline.Classes);
                WriteAttributes(("d", PathOf(outline)));
                _xml.WriteEndElement();
                break;
            case Label label:
                WriteLabel(label);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void WriteGroup(Group group)
    {
        Start("g", group.Classes);
        if (group.Title is { } title)
        {
            WriteText("title", title);
        }

        foreach (var shape in group.Shapes)
        {
            Write(shape);
        }

        _xml.WriteEndElement();
    }

    private void WriteLabel(Label label)
    {
        Start("text", label.Classes);
        var anchor = label.Anchor switch
        {
            Anchor.Start => "start",
            Anchor.Middle => "middle",
            Anchor.End => "end",
        };
        WriteAttributes(("x", Number(label.Place.X)), ("y", Number(label.Place.Y)), ("text-anchor", anchor), ("dominant-baseline", "central"));
        _xml.WriteString(Visible(label.Text));
        _xml.WriteEndElement();
    }

    private void Start(string element, string? classes)
    {
        _xml.WriteStartElement(element);
        if (classes is not null)
        {
            _xml.WriteAttributeString("class", classes);
        }
    }

    private void WriteAttributes(params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            _xml.WriteAttributeString(name, value);
        }
    }

    private void WriteText(string element, string text)
    {
        _xml.WriteStartElement(element);
        _xml.WriteString(Visible(text));
        _xml.WriteEndElement();
    }

    private string PathOf(Line line)
    {
        var path = new StringBuilder();
        for (var i = 0; i < line.Points.Length; i++)
        {
            path.Append(i == 0 ? 'M' : 'L').Append(PointText(line.Points[i]));
        }

        return path.ToString();
    }

    private string PathOf(Outline outline)
    {
        var path = new StringBuilder("M").Append(PointText(outline.Start));
        foreach (var stroke in outline.Strokes)
        {
            if (stroke is { FirstControl: { } first, SecondControl: { } second })
            {
                path.Append('C').Append(PointText(first)).Append(' ').Append(PointText(second)).Append(' ').Append(PointText(stroke.End));
            }
            else
            {
                path.Append('L').Append(PointText(stroke.End));
            }
        }

        return outline.IsClosed ? path.Append('Z').ToString() : path.ToString();
    }

    private string PointText(Point point) => $"{Number(point.X)} {Number(point.Y)}";

    private string Number(double units) => (units * _scale).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Joined(string? first, string second) => first is null ? second : $"{first} {second}";

    // XML has no place for most control characters, nor for halves of characters.
    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            visible.Append(rune.Value is < 0x20 and not '\n' || rune.Value is 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString());
        }

        return visible.ToString();
    }
}
