using System.Text;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Terminal.Input;

public sealed class VtParserTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("Q", "Q")]
    [InlineData("步", "步")]
    [InlineData("é😀", "é 😀")]
    [InlineData("\r", "Enter")]
    [InlineData("\n", "Enter")]
    [InlineData("\t", "Tab")]
    [InlineData("\u007f", "Backspace")]
    [InlineData("\b", "Backspace")]
    [InlineData("\u0001\u0003\u001a", "Control+a Control+c Control+z")]
    [InlineData("\0\u001c\u001f", "Control+Space Control+\\ Control+_")]
    [InlineData("\ex", "Alt+x")]
    [InlineData("\e步", "Alt+步")]
    [InlineData("\e\r", "Alt+Enter")]
    [InlineData("\e\u0001", "Alt, Control+a")]
    [InlineData("\e", "Escape")]
    [InlineData("\e\e", "Escape Escape")]
    [InlineData("\e\e\e", "Escape Escape Escape")]
    [InlineData("\e\ex", "Escape Alt+x")]
    [InlineData("\e[", "Alt+[")]
    [InlineData("\eO", "Alt+O")]
    [InlineData("\e]", "Alt+]")]
    [InlineData("\e\e[A", "Alt+Up")]
    public void Feed_Characters_AreKeys(string bytes, string expected) => Assert.Equal(expected, Keys(bytes));

    [Theory]
    [InlineData("\e[A\e[B\e[C\e[D\e[H\e[F", "Up Down Right Left Home End")]
    [InlineData("\eOA\eOB\eOC\eOD\eOH\eOF", "Up Down Right Left Home End")]
    [InlineData("\eOP\eOQ\eOR\eOS", "F1 F2 F3 F4")]
    [InlineData("\e[P\e[Q\e[R\e[S", "F1 F2 F3 F4")]
    [InlineData("\e[[A\e[[B\e[[C\e[[D\e[[E", "F1 F2 F3 F4 F5")]
    [InlineData("\e[11~\e[12~\e[13~\e[14~\e[15~", "F1 F2 F3 F4 F5")]
    [InlineData("\e[17~\e[18~\e[19~\e[20~\e[21~\e[23~\e[24~", "F6 F7 F8 F9 F10 F11 F12")]
    [InlineData("\e[25~\e[26~\e[28~\e[34~", "Shift+F1 Shift+F2 Shift+F3 Shift+F8")]
    [InlineData("\e[1~\e[2~\e[3~\e[4~\e[5~\e[6~\e[7~\e[8~", "Home Insert Delete End PageUp PageDown Home End")]
    [InlineData("\e[1;2A\e[1;3A\e[1;5A\e[1;6A\e[1;8A", "Shift+Up Alt+Up Control+Up Shift, Control+Up Shift, Alt, Control+Up")]
    [InlineData("\e[15;2~\e[3;5~\e[1;5P\eO5P\eO1;2Q", "Shift+F5 Control+Delete Control+F1 Control+F1 Shift+F2")]
    [InlineData("\e[Z\e[1;2Z", "Shift+Tab Shift+Tab")]
    [InlineData("\e[a\e[d\eOa\eOc\e[3^\e[3$\e[3@", "Shift+Up Shift+Left Control+Up Control+Right Control+Delete Shift+Delete Shift, Control+Delete")]
    [InlineData("\eOM\eOj\eOp\eOy", "Enter * 0 9")]
    [InlineData("\e[97;5u\e[97;2u\e[13u\e[27;5u\e[127;3u\e[9;2u", "Control+a A Enter Control+Escape Alt+Backspace Shift+Tab")]
    [InlineData("\e[27;5;97~\e[97:65;5:1u", "Control+a Control+a")]
    [InlineData("\e[1;257A\e[1;999999999999999999999A", "Up Up")]
    public void Feed_KeySequences_AreKeys(string bytes, string expected) => Assert.Equal(expected, Keys(bytes));

    [Theory]
    [InlineData("\e[<0;1;1M", "Press Left 0,0")]
    [InlineData("\e[<0;11;8m", "Release Left 10,7")]
    [InlineData("\e[<1;80;24M\e[<2;300;100M", "Press Middle 79,23 Press Right 299,99")]
    [InlineData("\e[<32;5;6M", "Drag Left 4,5")]
    [InlineData("\e[<64;5;6M\e[<65;5;6M", "WheelUp None 4,5 WheelDown None 4,5")]
    [InlineData("\e[<20;5;6M\e[<81;5;6M", "Shift, Control Press Left 4,5 Control WheelDown None 4,5")]
    [InlineData("\e[<35;5;6M\e[<66;5;6M\e[<128;5;6M\e[<0;0;0M\e[<0;5M\e[<0;99999999999;5M\e[<0;1;1;1M", "")]
    [InlineData("\e[M !!\e[M##$\e[M`##", "Press Left 0,0 Release Left 2,3 WheelUp None 2,2")]
    public void Feed_MouseSequences_AreMouseEvents(string bytes, string expected) => Assert.Equal(expected, Keys(bytes));

    [Theory]
    [InlineData("\e[I\e[O\e[?1;2c\e[>0;276;0c\e[?2026;1$y\e[24;80R\e[999~\e[57358u\e[1114112u\e[55296u")]
    [InlineData("\e]11;rgb:0000/0000/0000\a\e]52;c;aGk=\e\\\eP1$r0m\e\\\e_Gi=1;OK\e\\\e^x\e\\\eXy\a")]
    [InlineData("\e[99999999999999999999999999999999999999999999q\e[1;2;3;4;5;6;7;8;9;10;11;12z\e[;;;;;;;;;;;;;;z")]
    [InlineData("\e[ q\e[!p\e[1 @\e[<=>?h\eOz\eOG\e[[Z\e[12\u0018\e[1\u001a")]
    [InlineData("\u0085\u009b")]
    public void Feed_UnknownSequences_AreSwallowedWhole(string bytes) => Assert.Equal("x", Keys(bytes + "x"));

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xC0, 0x80, (byte)'x' })]
    [InlineData(new byte[] { 0xE6, 0xAD, (byte)'x' })]
    [InlineData(new byte[] { 0x1B, 0xE6, 0xAD, (byte)'x' })]
    [InlineData(new byte[] { 0xF5, 0x80, 0x80, 0x80, 0xED, 0xA0, 0x80, (byte)'x' })]
    public void Feed_BytesThatAreNotUtf8_AreDropped(byte[] bytes) => Assert.Equal("x", Keys(bytes));

    [Fact]
    public void Feed_SequenceCutByAControl_KeepsTheControl() => Assert.Equal("Enter Up", Keys("\e[1;\r\e[5\e[A"));

    [Fact]
    public void Feed_ThousandsOfParameters_AreSwallowed() =>
        Assert.Equal("x", Keys("\e[" + string.Join(';', Enumerable.Repeat("123456789", 5000)) + "zx"));

    [Theory]
    [InlineData("\e[200~one\r\ntwo\rthree\nfour\e[201~x", "<one|two|three|four> x")]
    [InlineData("\e[200~\e[201~", "<>")]
    [InlineData("\e[200~a\e[A\e\e[201\e[201~\e[A", "<a\e[A\e\e[201> Up")]
    [InlineData("\e[200~步进\e[201~步", "<步进> 步")]
    [InlineData("\e[200~never ended", "<never ended>")]
    [InlineData("\e[201~x", "x")]
    public void Feed_Paste_IsOneEvent(string bytes, string expected) => Assert.Equal(expected, Keys(bytes));

    [Fact]
    public void Feed_HugePaste_IsCutBetweenCharacters()
    {
        var paste = Assert.IsType<PasteEvent>(Events(Encoding.UTF8.GetBytes("\e[200~" + new string('步', 1_000_000) + "\e[201~"), 4096)[0]);
        Assert.Equal(new string('步', (1 << 20) / 3), paste.Text);
    }

    [Fact]
    public void Patience_OnlyWhileSomethingIsUnfinished_IsFinite()
    {
        var parser = new VtParser();
        Assert.Equal(Timeout.InfiniteTimeSpan, parser.Patience);
        parser.Feed("\e"u8);
        Assert.Equal(TimeSpan.FromMilliseconds(30), parser.Patience);
        parser.Feed("["u8);
        Assert.InRange(parser.Patience, TimeSpan.FromMilliseconds(31), TimeSpan.FromSeconds(1));
        parser.Feed("200~text"u8);
        Assert.Equal(TimeSpan.FromSeconds(1), parser.Patience);
        parser.Flush();
        Assert.Equal(Timeout.InfiniteTimeSpan, parser.Patience);
    }

    [Fact]
    public void Feed_RandomBytesInAnyPieces_GiveTheSameEvents()
    {
        for (var seed = 0; seed < Scale.Of(20_000, 1_000_000); seed++)
        {
            var random = new Random(seed);
            var bytes = Soup(random);
            var whole = Events(bytes, bytes.Length);
            Assert.Equal(whole, Events(bytes, 1));
            Assert.Equal(whole, Events(bytes, 1 + random.Next(7)));
        }
    }

    private static byte[] Soup(Random random)
    {
        string[] pieces = ["\e", "\e[", "\eO", "[", "O", "<", ";", ":", "?", "~", "M", "m", "A", "u", "$", "1", "5", "200~", "\e[200~", "\e[201~", "0;5;6", "步", "x", "\r", "\e]", "\e\\", "\a", "99999999999", "\u0018", "^", " "];
        var soup = new List<byte>();
        for (var i = random.Next(12); i >= 0; i--)
        {
            if (random.Next(4) == 0)
            {
                soup.Add((byte)random.Next(256));
            }
            else
            {
                soup.AddRange(Encoding.UTF8.GetBytes(pieces[random.Next(pieces.Length)]));
            }
        }

        return [.. soup];
    }

    private static string Keys(string text) => Keys(Encoding.UTF8.GetBytes(text));

    private static string Keys(byte[] bytes)
    {
        var whole = Events(bytes, bytes.Length);
        Assert.Equal(whole, Events(bytes, 1));
        return string.Join(' ', whole.Select(Text));
    }

    private static List<InputEvent> Events(byte[] bytes, int piece)
    {
        var parser = new VtParser();
        var events = new List<InputEvent>();
        foreach (var part in bytes.Chunk(Math.Max(1, piece)))
        {
            parser.Feed(part);
        }

        parser.Flush();
        while (parser.TryTake(out var taken))
        {
            events.Add(taken);
        }

        return events;
    }

    private static string Text(InputEvent one) => one switch
    {
        KeyEvent { Key: Key.Character } key => Held(key.Modifiers, "+") + (key.Character.Value == ' ' ? "Space" : key.Character.ToString()),
        KeyEvent key => Held(key.Modifiers, "+") + key.Key,
        MouseEvent mouse => $"{Held(mouse.Modifiers, " ")}{mouse.Action} {mouse.Button} {mouse.X},{mouse.Y}",
        PasteEvent paste => $"<{paste.Text.Replace('\n', '|')}>",
        _ => one.ToString(),
    };

    private static string Held(Modifiers modifiers, string behind) => modifiers == Modifiers.None ? string.Empty : modifiers + behind;
}
