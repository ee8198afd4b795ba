using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using LogicToNeurons.App.Options;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;

namespace LogicToNeurons.App.Commands;

/// <summary>A verb that takes programs.</summary>
internal abstract class ProgramVerb : Verb
{
    protected ProgramVerb()
        : this(new MachineOptions())
    {
    }

    protected ProgramVerb(MachineOptions machine) => Machine = machine;

    /// <summary>Gets the options of the machine.</summary>
    protected MachineOptions Machine { get; }

    /// <summary>Reads and assembles a program; if it can't be used, that is told.</summary>
    protected bool TryLoad(ParseResult parsed, Session session, string file, out LoadedProgram loaded, [NotNullWhen(true)] out ProgramImage? image)
    {
        loaded = Machine.Load(parsed, session, file);
        image = loaded.Image;
        if (image is null)
        {
            new RunReport(session, file).Unusable(loaded);
        }

        return image is not null;
    }

    /// <summary>Loads a program on the engine that is asked for; if it can't run such a program, that is told.</summary>
    protected bool TryCreate(ParseResult parsed, Session session, string file, ProgramImage image, [NotNullWhen(true)] out ProgramMachine? machine)
    {
        var created = EngineName.Create(parsed.TextOf(Machine.Engine), image);
        machine = created.Value;
        if (machine is null)
        {
            new RunReport(session, file).Unusable(created.Diagnostics);
        }

        return machine is not null;
    }
}
