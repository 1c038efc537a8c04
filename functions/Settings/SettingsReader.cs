using System.Globalization;
using Aims.Billing;

namespace Aims.Functions;

/// <summary>Reads the configuration and collects every fault, so that a start that fails names them all.</summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> Faults => _faults;

    public void Add(string name, string rule) => _faults.Add(new Fault(name, rule));

    public string Text(string name, string? otherwise = null)
    {
        var text = configuration[name];
        if (!string.IsNullOrWhiteSpace(text))
        {
            return text.Trim();
        }

        if (otherwise is null)
        {
            Add(name, "is required");
        }

        return otherwise ?? "";
    }

    public T Value<T>(string name, TryRead<T> read, string rule)
        where T : struct
    {
        var text = Text(name);
        if (text.Length == 0)
        {
            return default;
        }

        if (read(text, out var value))
        {
            return value;
        }

        Add(name, rule);

        return default;
    }

    public int Whole(string name, int otherwise, int least, int most)
    {
        var text = Text(name, otherwise.ToString(CultureInfo.InvariantCulture));
        if (
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            && whole >= least
            && whole <= most
        )
        {
            return whole;
        }

        Add(name, string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {least} to {most}"));
        return otherwise;
    }

    public bool Flag(string name, bool otherwise)
    {
        if (bool.TryParse(Text(name, otherwise.ToString()), out var flag))
        {
            return flag;
        }

        Add(name, "must be true or false");
        return otherwise;
    }

    public T Choice<T>(string name, T otherwise)
        where T : struct, Enum
    {
        var text = Text(name, otherwise.ToString());
        if (Enum.TryParse<T>(text, out var value) && Enum.GetName(value) == text)
        {
            return value;
        }

        Add(name, "must be one of " + string.Join(", ", Enum.GetNames<T>()));
        return otherwise;
    }
}
