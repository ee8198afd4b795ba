namespace LogicToNeurons.App.Screens;

/// <summary>Work that takes long, on a thread of its own; Escape gives it up.</summary>
internal sealed class BackgroundWork(ShellServices services)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <summary>Does some work, and waits for its end. Work that can't stop is left behind; nobody waits for it any more.</summary>
    /// <exception cref="OperationCanceledException">The user gave it up.</exception>
    public T Wait<T>(Func<CancellationToken, T> work)
    {
        var source = new CancellationTokenSource();
        var task = Task.Run(() => work(source.Token), CancellationToken.None);
        while (Task.WaitAny([task], Look) < 0)
        {
            if (services.IsCancelled())
            {
                source.Cancel();
                throw new OperationCanceledException();
            }
        }

        return task.GetAwaiter().GetResult();
    }
}
