using System.Diagnostics;
using SvgPathProperties;

namespace Aims.Documents;

/// <summary>Reads the <c>d</c> of a path: strictly by itself, what is relative, smooth or an arc through SvgPathProperties.</summary>
internal static class SvgPathReader
{
    /// <summary>The outline in absolute steps.</summary>
    /// <exception cref="SvgException">It is no path, or longer than <paramref name="most"/> steps, what is left of those of the file.</exception>
    public static List<PathStep> Read(string d, int most)
    {
        var (text, path) = (new SvgNumbers(d), new SvgPath());
        while (!text.IsAtEnd)
        {
            var command = text.Command();
            if (path.Segments.Count == 0 && command is not ('M' or 'm'))
            {
                throw new SvgException("has a path that does not begin with M");
            }

            AddAll(path, command, text, most);
        }

        List<PathStep> steps = [.. path.Segments.Select(Step)];
        return steps.TrueForAll(IsNear) ? steps : throw new SvgException("has a path that leads too far");
    }

    /// <summary>Steps that are each small may still add up, or be of no number at all.</summary>
    private static bool IsNear(PathStep step) =>
        Array.TrueForAll(
            [step.X, step.Y, step.X1, step.Y1, step.X2, step.Y2],
            value => Math.Abs(value) <= SvgNumbers.Largest
        );

    /// <summary>One command with each of its sets of numbers; those after the first of a move are lines.</summary>
    private static void AddAll(SvgPath path, char command, SvgNumbers text, int most)
    {
        do
        {
            Add(path, command, text);
            if (path.Segments.Count > most)
            {
                throw new SvgException($"must have at most {SvgReader.MostSteps} segments");
            }

            command =
                command == 'M' ? 'L'
                : command == 'm' ? 'l'
                : command;
        } while (command is not ('Z' or 'z') && text.HasNumber);
    }

    private static void Add(SvgPath path, char command, SvgNumbers text)
    {
        var isAbsolute = char.IsAsciiLetterUpper(command);
        double Next() => text.Number();
        _ = char.ToUpperInvariant(command) switch
        {
            'M' => path.AddMoveTo(Next(), Next(), isAbsolute),
            'L' => path.AddLineTo(Next(), Next(), isAbsolute),
            'H' => path.AddHorizontalLineTo(Next(), isAbsolute),
            'V' => path.AddVerticalLineTo(Next(), isAbsolute),
            'C' => path.AddCubicBezierCurve(Next(), Next(), Next(), Next(), Next(), Next(), isAbsolute),
            'S' => path.AddSmoothCubicBezierCurve(Next(), Next(), Next(), Next(), isAbsolute),
            'Q' => path.AddQuadraticBezierCurve(Next(), Next(), Next(), Next(), isAbsolute),
            'T' => path.AddSmoothQuadraticBezierCurve(Next(), Next(), isAbsolute),
            'A' => AddArc(path, isAbsolute, text),
            'Z' => path.AddClosePath(),
            _ => throw new SvgException($"has a path with the command '{command}', which is not drawn"),
        };
    }

    /// <summary>An arc as curves; without a radius it is a line (SVG 1.1, F.6.2), which the library would draw elsewhere.</summary>
    private static SvgPath AddArc(SvgPath path, bool isAbsolute, SvgNumbers text)
    {
        var (rx, ry, angle) = (text.Number(), text.Number(), text.Number());
        var (isLarge, isSweep) = (text.Flag(), text.Flag());
        var (x, y) = (text.Number(), text.Number());
        return rx == 0 || ry == 0
            ? path.AddLineTo(x, y, isAbsolute)
            : path.AddArc(rx, ry, angle, isLarge, isSweep, x, y, unarc: true, isAbsolute);
    }

    private static PathStep Step(SvgPathProperties.Base.ICommand segment) =>
        segment switch
        {
            MoveCommand move => new(PathVerb.Move, move.X, move.Y),
            LineCommand { ClosePath: true } close => new(PathVerb.Close, close.ToX, close.ToY),
            LineCommand line => new(PathVerb.Line, line.ToX, line.ToY),
            BezierCommand curve => Curve(curve),
            _ => throw new UnreachableException(),
        };

    /// <summary>PDF has cubic curves only: the control points of a quadratic one are drawn nearer by a third.</summary>
    private static PathStep Curve(BezierCommand curve)
    {
        var (start, first, second) = (curve.From, curve.Cp1, curve.Cp2OrEnd);
        var end = curve.IsQuadratic ? curve.Cp2OrEnd : curve.End;
        return curve.IsQuadratic
            ? new(
                PathVerb.Curve,
                end.X,
                end.Y,
                start.X + (2.0 / 3 * (first.X - start.X)),
                start.Y + (2.0 / 3 * (first.Y - start.Y)),
                end.X + (2.0 / 3 * (first.X - end.X)),
                end.Y + (2.0 / 3 * (first.Y - end.Y))
            )
            : new(PathVerb.Curve, end.X, end.Y, first.X, first.Y, second.X, second.Y);
    }
}
