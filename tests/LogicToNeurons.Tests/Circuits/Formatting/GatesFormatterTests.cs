using LogicToNeurons.Circuits.Formatting;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Circuits.Elaboration;
using LogicToNeurons.Tests.EndToEnd;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Formatting;

public sealed class GatesFormatterTests
{
    private const string Untidy = """


        ；头 header
        import   “x.gates”
          ;  indented ，as written  
        circuit A<n ,m>(a[ n+1 ],b [m],c)->(s,  c’ )   ; head



        {

          s=a⊕b ^ (c xor!a)   ;one
          longer [n -1 .. 0]= not( a and b )+ ~c;two


          (p,_)=Foo< -1 , n*2>( a [n*( 2+1)..1],{a,
            b,  ; inner

            ; own
            c
          } )
          wire q[ max(n,2)**2 ], r
          reg count [4]=-1+n
          reg q=0
          q<-s
          count  ←{ q , q }

           ; before close

        }
        circuit Not( x )->y{y=¬x} circuit Two(x)->(y,z) { y=x
        } ; after
        circuit If<n>(x)   ; why x
           ->y ; and y

        {
         if n==1 {y=x}   ; then
         else if n<-1 and(not n>3) { for i in 0 .. n-1 { y[i]=x } } else { y = 0
         z<-w }
         for i in r/3*3*w ..<-r*w { reg q [3]=-1+n } if n { a=1 } else { a=0 } if n { }
         for i in 0..1 { a=1 } b=2
        }
        test  （If）{ x = 5，y=-1 z = 2**3->w=( 1+1 )
        reset }
        prove If<3>
        { { c ,  s }==a+b*-c when(a<-1)
          not a≤2 or signed (b)!=- -2 }



        """;

    [Fact]
    public void Format_UntidyText_IsTidyAndKeepsEveryComment() => VerifiedText.Match(Tidy(Untidy.Replace("（If）", "If", StringComparison.Ordinal)));

    [Fact]
    public void Format_TheNotesExample_IsTidyAlready() => Assert.Equal(GatesDocumentTests.Notes + "\n", Tidy(GatesDocumentTests.Notes));

    [Theory]
    [InlineData("", "")]
    [InlineData(" \n\t\n", "")]
    [InlineData("; only\n\n\n; comments", "; only\n\n; comments\n")]
    [InlineData("circuit A(x) -> y {}", "circuit A(x) -> y { }\n")]
    [InlineData("circuit A(x) -> y {\n\n}", "circuit A(x) -> y {\n}\n")]
    [InlineData("circuit A(x)\n->(y)\n{ y=x }", "circuit A(x) -> (y) {\n    y = x\n}\n")]
    [InlineData("circuit A(x)->(y){for i in 0..3{if i==0{y=x}else{y=0}}}", "circuit A(x) -> (y) { for i in 0..3 { if i == 0 { y = x } else { y = 0 } } }\n")]
    [InlineData("circuit A(x)->(y){for i in 0..3{y=x}z=x}", "circuit A(x) -> (y) {\n    for i in 0..3 { y = x }\n    z = x\n}\n")]
    [InlineData("prove A{if({a}==b)}", null)]
    [InlineData("circuit A(x)->(y){if({x}==1){y=x}}", "circuit A(x) -> (y) { if ({x} == 1) { y = x } }\n")]
    [InlineData("circuit A(x)->(y){if({x}==1){\ny=x}}", "circuit A(x) -> (y) {\n    if ({x} == 1) {\n        y = x\n    }\n}\n")]
    [InlineData("prove A<-1>{x<-1}", "prove A< -1> { x < -1 }\n")]
    [InlineData("import “a\"b”\nimport ＂c＂", "import “a\"b”\nimport \"c\"\n")]
    [InlineData("circuit 全加器（ｘ，ｙ）→｛ 1 ｝", null)]
    [InlineData("circuit 全加器（ｘ， ｙ） －＞ s ｛ s ＝ ｀a b｀ ＊ ¬ｙ ｝；尾巴  ", "circuit 全加器(x, y) -> s { s = `a b` * ¬y }  ;尾巴\n")]
    public void Format_Text_IsThis(string text, string? expected)
    {
        var outcome = GatesFormatter.Format(new SourceText("test.gates", text));
        Assert.Equal(expected, outcome.Value);
        Assert.Equal(expected is null, !outcome.Diagnostics.IsEmpty);
    }

    [Fact]
    public void Format_TheDocumentsExample_IsWhatTheDocumentShows()
    {
        var fences = ReadmeTests.Fences(File.ReadAllText(Repository.PathOf("docs", "circuits.md"))).Where(fence => fence.Section == "Formatting").ToList();
        Assert.Equal(2, fences.Count);
        Assert.Equal(fences[1].Text, Tidy(fences[0].Text));
    }

    [Fact]
    public void Format_WideAssignments_DoNotPushTheirNeighbours()
    {
        var wide = new string('w', 37);
        Assert.Equal(
            $"circuit A(x) -> (y) {{\n    a   = x\n    {wide} = x\n    abc = x\n}}\n",
            Tidy($"circuit A(x) -> (y) {{\na = x\n{wide} = x\nabc = x\n}}"));
    }

    [Fact]
    public void Format_ChineseNames_LineUpByTheirWidth() =>
        Assert.Equal("circuit A(x) -> (和, s) {\n    和 = x    ; 1\n    s  = ¬¬x  ; 2\n}\n", Tidy("circuit A(x) -> (和, s) {\n和=x;1\ns=¬¬x;2\n}".Replace(";", "; ", StringComparison.Ordinal)));

    [Fact]
    public void Format_StatementThatCannotBeRead_IsRefused()
    {
        var outcome = GatesFormatter.Format(new SourceText("test.gates", "circuit A(x) -> (y) {\ny = = x\n}\n"));
        Assert.Null(outcome.Value);
        Assert.Equal("L2N0501", Assert.Single(outcome.Diagnostics).Code);
    }

    [Fact]
    public void Format_LongRuns_KeepEveryLine()
    {
        var text = "circuit A(x) -> (y) {\n" + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"y{i} = x ; {i}\n")) + "}\n";
        Assert.Equal(200_002, Tidy(text).Count(character => character == '\n'));
    }

    private static string Tidy(string text)
    {
        var outcome = GatesFormatter.Format(new SourceText("test.gates", text));
        Assert.True(outcome.Value is not null, string.Join('\n', outcome.Diagnostics));
        return outcome.Value;
    }
}
