namespace LogicToNeurons.App.Stepping;

/// <summary>How fast a run goes: some steps a second, or as many as there can be.</summary>
internal sealed class Speed
{
    private static readonly int[] StepsASecond = [1, 2, 5, 10, 20, 50, 100, 1_000, 10_000, 100_000, 1_000_000];

    /// <summary>Gets the number of levels; the last has no limit.</summary>
    public static int LevelCount => StepsASecond.Length + 1;

    /// <summary>Gets the level, from 0 for one step a second.</summary>
    public int Level { get; private set; } = StepsASecond.Length;

    /// <summary>Gets the steps a second; null for no limit.</summary>
    public int? Limit => Level < StepsASecond.Length ? StepsASecond[Level] : null;

    /// <summary>Chooses a level, or the nearest there is.</summary>
    public void Set(int level) => Level = Math.Clamp(level, 0, LevelCount - 1);

    /// <summary>Chooses the level with at least so many steps a second.</summary>
    public void SetLimit(long stepsASecond)
    {
        var level = 0;
        while (level < StepsASecond.Length && StepsASecond[level] < stepsASecond)
        {
            level++;
        }

        Level = level;
    }
}
