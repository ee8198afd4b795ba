using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>What all instances of one circuit share while it is built.</summary>
/// <remarks>
/// A circuit inside a circuit is not entered where it is used: its ports get their nets at once, and its inside waits on a
/// stack. So neither recursion of circuits nor the order of statements can matter.
/// </remarks>
internal sealed class CircuitElaborator
{
    private readonly Stack<InstanceJob> _jobs = [];
    private readonly Dictionary<SourceText, int> _sources = [];
    private readonly Dictionary<(GatesModule Module, TextSpan Span), (BusSymbol Wire, bool IsRead)> _wires = [];
    private readonly Dictionary<int, CallPlace> _callers = [];
    private readonly int[] _constants = [-1, -1];
    private long _statements;
    private int _instances;

    private CircuitElaborator(Signature top, GatesReport report, GatesLimits limits, CallPlace? caller)
    {
        Report = report;
        Limits = limits;
        Signatures = new SignatureFinder(report, limits);
        var definition = top.Definition;
        Builder = new NetlistBuilder(new Instance(-1, definition.Name, definition.Name, top.Parameters, definition.Module.IsLibrary, Origin.None), isFlat: false);
        var inputs = definition.Syntax.Inputs.Select((port, i) => Builder.AddInput(port.Name.Name, top.Inputs[i], port.Width is not null, OriginOf(definition, 0, port.Span)));
        var outputs = top.Outputs.Select(Builder.NewNets);
        var job = new InstanceJob(top, 0, [.. inputs], [.. outputs], 0, caller);
        foreach (var (i, port) in definition.Syntax.Outputs.Index())
        {
            Builder.AddOutput(port.Name.Name, job.Outputs[i], port.Width is not null);
        }

        BuildLater(job);
    }

    public GatesReport Report { get; }

    public GatesLimits Limits { get; }

    public SignatureFinder Signatures { get; }

    public NetlistBuilder Builder { get; }

    /// <summary>Gets a value indicating whether a limit was reached: nothing more is built.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Gets or sets a value indicating whether circuits stand too deep in each other: no more of them are made.</summary>
    public bool IsTooDeep { get; set; }

    /// <summary>Builds a circuit; what is wrong with it goes into the report.</summary>
    /// <param name="top">The circuit.</param>
    /// <param name="report">Where faults are reported.</param>
    /// <param name="limits">How large it may grow.</param>
    /// <param name="caller">Where what its parameters make impossible is said; null for its own text.</param>
    /// <returns>The circuit; null if the report has errors.</returns>
    public static Netlist? Run(Signature top, GatesReport report, GatesLimits limits, CallPlace? caller)
    {
        var elaborator = new CircuitElaborator(top, report, limits, caller);
        var names = new DeclaredNets();
        while (!elaborator.IsOver && elaborator._jobs.TryPop(out var job))
        {
            report.Caller = job.Caller;
            new InstanceElaborator(elaborator, job, names).Run();
        }

        report.Caller = null;

        if (elaborator.IsOver)
        {
            return null;
        }

        elaborator.ReportUnread();
        if (!elaborator.Builder.TryBuild(out var netlist, out var problems))
        {
            new ProblemReporter(elaborator, names).Report(problems);
        }

        return report.HasErrors ? null : netlist;
    }

    public int Constant(bool value)
    {
        var index = value ? 1 : 0;
        _constants[index] = _constants[index] < 0 ? Builder.Constant(value) : _constants[index];
        return _constants[index];
    }

    public Origin OriginOf(CircuitDefinition definition, int instance, TextSpan span)
    {
        var source = definition.Module.Source;
        if (!_sources.TryGetValue(source, out var number))
        {
            number = Builder.AddSource(source);
            _sources.Add(source, number);
        }

        return new Origin(instance, number, span);
    }

    /// <summary>Lets a circuit inside a circuit be built later.</summary>
    public void BuildLater(InstanceJob job)
    {
        _jobs.Push(job);
        if (job.Caller is { } caller)
        {
            _callers[job.Instance] = caller;
        }
    }

    /// <summary>Where what is wrong with an instance is reported; null for its own text.</summary>
    public CallPlace? CallerOf(int instance) => _callers.GetValueOrDefault(instance);

    /// <summary>Counts a statement, or says that there are too many.</summary>
    public void CountStatement(SourceText source, TextSpan span)
    {
        if (++_statements > Limits.Statements)
        {
            Stop(source, span, Words.Of("gates.manyStatements", Limits.Statements));
        }
    }

    /// <summary>Counts an instance, or says that there are too many.</summary>
    public void CountInstance(SourceText source, TextSpan span)
    {
        if (++_instances > Limits.Instances)
        {
            Stop(source, span, Words.Of("gates.manyInstances", Limits.Instances));
        }
    }

    /// <summary>Whether there is room for more nets; if not, that is said.</summary>
    public bool HasRoom(SourceText source, TextSpan span, long more)
    {
        if (!IsOver && Builder.NetCount + more > Limits.Nets)
        {
            Stop(source, span, Words.Of("gates.manyNets", Limits.Nets));
        }

        return !IsOver;
    }

    /// <summary>Notes whether a wire is read; it is unused if it is read in no instance of its circuit.</summary>
    public void NoteWire(GatesModule module, BusSymbol wire)
    {
        var isRead = wire.IsRead || (_wires.TryGetValue((module, wire.Span), out var earlier) && earlier.IsRead);
        _wires[(module, wire.Span)] = (wire, isRead);
    }

    private void ReportUnread()
    {
        foreach (var ((module, span), (wire, isRead)) in _wires)
        {
            if (!isRead)
            {
                var isOutput = wire.Definition?.Assignment.Targets.Length > 1;
                Report.Warning(module.Source, span, "L2N0550", Words.Of("gates.unread", wire.Name), isOutput ? Words.Of("gates.hint.unread") : null);
            }
        }
    }

    private void Stop(SourceText source, TextSpan span, Phrase message)
    {
        IsOver = true;
        Report.Add(Diagnostic.At(source, span, "L2N0518", Severity.Error, message));
    }
}
