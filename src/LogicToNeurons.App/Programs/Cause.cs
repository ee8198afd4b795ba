using System.Collections.Immutable;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Programs;

/// <summary>The answer to one "why?".</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer, a sentence each.</param>
/// <param name="Step">The step that it is about; null if none is.</param>
/// <param name="Links">What may be asked next: what the step worked with, and how control came to it.</param>
internal sealed record Cause(Phrase Question, ImmutableArray<Phrase> Answer, long? Step, ImmutableArray<CauseLink> Links);

/// <summary>A question that follows from an answer.</summary>
/// <param name="Text">What was the case.</param>
/// <param name="Ask">Asks why.</param>
internal sealed record CauseLink(Phrase Text, Func<Cause> Ask);
