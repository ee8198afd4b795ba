namespace LogicToNeurons.Tests.Support;

/// <summary>Reads Value Change Dumps, strictly: each signal with its path, and its value at each time.</summary>
internal sealed class VcdReader
{
    private readonly Dictionary<string, int> _widths = [];
    private readonly Dictionary<string, List<string>> _paths = [];

    public VcdReader(string text)
    {
        var words = new Queue<string>(text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        ReadHeader(words);
        ReadChanges(words);
    }

    /// <summary>The values by path, then the time from which on they hold; a bus without leading zeros cut.</summary>
    public Dictionary<string, SortedDictionary<long, string>> Values { get; } = [];

    public long EndTime { get; private set; }

    public string At(string path, long time) => Values[path].Last(change => change.Key <= time).Value;

    private void ReadHeader(Queue<string> words)
    {
        var scopes = new List<string>();
        while (true)
        {
            var section = words.Dequeue();
            var body = new List<string>();
            while (words.Dequeue() is var word && word != "$end")
            {
                body.Add(word);
            }

            switch (section)
            {
                case "$version" or "$timescale" or "$date":
                    break;
                case "$scope":
                    Assert.Equal("module", body[0]);
                    scopes.Add(body[1]);
                    break;
                case "$upscope":
                    scopes.RemoveAt(scopes.Count - 1);
                    break;
                case "$var":
                    AddVariable(string.Join('/', scopes), body);
                    break;
                case "$enddefinitions":
                    Assert.Empty(scopes);
                    return;
                default:
                    Assert.Fail(section);
                    break;
            }
        }
    }

    private void AddVariable(string scope, List<string> body)
    {
        var width = int.Parse(body[1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(_widths.TryAdd(body[2], width));
        if (body.Count == 5)
        {
            Assert.Equal($"[{width - 1}:0]", body[4]);
        }

        var path = $"{scope}/{body[3]}";
        Assert.True(Values.TryAdd(path, []), path);
        _paths.Add(body[2], [path]);
    }

    private void ReadChanges(Queue<string> words)
    {
        long? time = null;
        while (words.TryDequeue(out var word))
        {
            if (word[0] == '#')
            {
                var next = long.Parse(word[1..], System.Globalization.CultureInfo.InvariantCulture);
                Assert.True(time is null || next > time);
                (time, EndTime) = (next, next);
            }
            else if (word is not ("$dumpvars" or "$end"))
            {
                var isBus = word[0] == 'b';
                var value = isBus ? word[1..] : word[..1];
                var id = isBus ? words.Dequeue() : word[1..];
                Assert.Equal(_widths[id], value.Length);
                Assert.All(value, bit => Assert.Contains(bit, "01"));
                Assert.NotNull(time);
                _paths[id].ForEach(path => Values[path][time.Value] = value);
            }
        }
    }
}
