namespace Aims.Functions.Tests;

/// <summary>The real clock, for what runs in real time: a process that is started, a lease of the emulator.</summary>
internal static class TimeProviderOfTests
{
#pragma warning disable RS0030 // Nothing legal depends on it.
    public static TimeProvider Real => TimeProvider.System;
#pragma warning restore RS0030
}
