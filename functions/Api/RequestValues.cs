using System.Globalization;
using Aims.Billing;

namespace Aims.Functions;

/// <summary>Values of a request's path and query; what breaks its rule becomes a fault.</summary>
internal static class RequestValues
{
    public static string Path(this HttpRequest request, string name) => request.RouteValues[name]?.ToString() ?? "";

    public static T? Query<T>(
        this HttpRequest request,
        string name,
        TryRead<T> read,
        string rule,
        ICollection<Fault> faults
    )
        where T : struct
    {
        var text = request.Query[name].ToString();
        if (text.Length == 0)
        {
            return null;
        }

        if (read(text, out var value))
        {
            return value;
        }

        faults.Add(new Fault(name, rule));
        return null;
    }

    public static T RequiredQuery<T>(
        this HttpRequest request,
        string name,
        TryRead<T> read,
        string rule,
        ICollection<Fault> faults
    )
        where T : struct
    {
        if (request.Query[name].ToString().Length == 0)
        {
            faults.Add(new Fault(name, "is required"));
        }

        return request.Query(name, read, rule, faults) ?? default;
    }

    public static int Whole(
        this HttpRequest request,
        string name,
        int otherwise,
        int least,
        int most,
        ICollection<Fault> faults
    )
    {
        var rule = string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {least} to {most}");
        return request.Query<int>(name, Read, rule, faults) ?? otherwise;

        bool Read(string text, out int value) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value)
            && value >= least
            && value <= most;
    }
}
