using System.Net;
using System.Net.Sockets;

namespace Aims.Local;

/// <summary>Ports of the loopback address that are free now.</summary>
internal static class FreePorts
{
    /// <summary>So many different ports; another process may still take one before it is used.</summary>
    public static int[] Take(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        try
        {
            listeners.ForEach(listener => listener.Start());
            return [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        }
        finally
        {
            listeners.ForEach(listener => listener.Dispose());
        }
    }
}
