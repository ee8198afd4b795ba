namespace LogicToNeurons.App;

/// <summary>The programs and circuits that come with the tool, in the folder <c>programs</c> beside it.</summary>
internal static class ShippedPrograms
{
    /// <summary>All of them, by name.</summary>
    public static IEnumerable<ShippedProgram> All()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "programs");
        return !Directory.Exists(root) ? [] : Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new ShippedProgram(Path.GetRelativePath(root, path).Replace('\\', '/'), path, PurposeOf(path)));
    }

    private static string PurposeOf(string path) => File.ReadLines(path).FirstOrDefault()?.TrimStart(';', '；', '/', ' ') ?? string.Empty;
}
