using LogicToNeurons.App.Hack;

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

    // A file of bits has no header; its listing beside it has one.
    private static string PurposeOf(string path) => File.ReadLines(HackFile.IsName(path) ? Path.ChangeExtension(path, ".txt") : path).FirstOrDefault()?.TrimStart(';', '；', '/', ' ') ?? string.Empty;
}
