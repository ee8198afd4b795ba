using System.Runtime.InteropServices;

namespace LogicToNeurons.Terminal.Hosts.Unix;

/// <summary>What <c>poll</c> waits for: the C library's <c>struct pollfd</c>.</summary>
/// <param name="Descriptor">The file descriptor.</param>
/// <param name="Wanted">The events that are waited for.</param>
/// <param name="Ready">The events that came.</param>
[StructLayout(LayoutKind.Sequential)]
internal record struct PollDescriptor(int Descriptor, short Wanted, short Ready = 0);
