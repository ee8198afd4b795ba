namespace LogicToNeurons.Tests.Support;

/// <summary>What holds on every screen, whatever somebody does with it.</summary>
internal static class ScreenChecks
{
    private const int EventsABurst = 25;
    // Up to 200 by 80.
    private const int AllSizes = 16_000;
    private const int MostSteps = 1_000_000;

    /// <summary>Lets somebody do anything, a burst of things at a time.</summary>
    /// <param name="driver">The screen; it rests no more.</param>
    /// <param name="user">Who does it.</param>
    /// <param name="bursts">How often.</param>
    /// <param name="check">Checks what holds after a burst.</param>
    public static void Play(ScreenDriver driver, RandomUser user, int bursts, Action<ScreenDriver> check)
    {
        driver.Clock.Look = TimeSpan.FromMilliseconds(1.5);
        driver.Rests = false;
        for (var i = 0; i < bursts; i++)
        {
            Burst(driver, user);
            driver.Wait(TimeSpan.FromSeconds(0.1));
            check(driver);
        }
    }

    /// <summary>Lets somebody do some things; who quits begins anew.</summary>
    public static void Burst(ScreenDriver driver, RandomUser user)
    {
        for (var i = 0; i < EventsABurst; i++)
        {
            foreach (var input in user.Next(driver.Host.Size.Width, driver.Host.Size.Height))
            {
                driver.Send(input);
                if (driver.ExitCode is not null)
                {
                    driver.Reopen();
                }
            }
        }
    }

    /// <summary>Checks that the frame has its size, and that going in time there and back again shows the same.</summary>
    /// <param name="driver">The screen.</param>
    /// <param name="keys">The keys that lead back to the bare screen, standing still.</param>
    public static void IsSteady(ScreenDriver driver, string keys)
    {
        var (width, height) = driver.Host.Size;
        Assert.Equal((width, height), (driver.Host.Frame!.Width, driver.Host.Frame.Height));
        driver.Resize(200, 80).Press(keys).Press("s b");
        if (driver.Step is >= 0 and < MostSteps)
        {
            var picture = driver.Redraw().Picture;
            Assert.Equal(picture, driver.Redraw().Picture);
            var step = driver.Step;
            var before = driver.Command($"go {step}").Screen;
            Assert.Equal(0, driver.Command("go 0").Step);
            Assert.Equal(before, driver.Command($"go {step}").Screen);
        }

        driver.Resize(width, height);
    }

    /// <summary>Checks that the frame is filled whatever the size of the terminal.</summary>
    /// <param name="driver">The screen.</param>
    /// <param name="moments">Keys; it is checked after each of these.</param>
    /// <param name="sizes">How many sizes at each: as many as there are, or some of them.</param>
    public static void FillsTheFrame(ScreenDriver driver, IEnumerable<string> moments, int sizes)
    {
        var random = new Random(20261122);
        foreach (var moment in moments)
        {
            driver.Press(moment).Rests = false;
            for (var i = 0; i < sizes; i++)
            {
                var (width, height) = sizes == AllSizes ? (1 + (i % 200), 1 + (i / 200)) : (random.Next(1, 201), random.Next(1, 81));
                driver.Resize(width, height);
                Assert.Equal((width, height), (driver.Host.Frame!.Width, driver.Host.Frame.Height));
            }

            driver.Resize(80, 24).Rests = true;
        }
    }
}
