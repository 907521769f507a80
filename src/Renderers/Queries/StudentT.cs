namespace Weft.Renderers.Queries;

/// <summary>Student's distribution: how far the mean of a few runs lies from the truth.</summary>
internal static class StudentT
{
    private const int MostSteps = 300;
    private const double Exact = 1e-14;
    private const double Tiny = 1e-300;

    /// <summary>The chance of a value at least this far from 0, in either direction.</summary>
    /// <param name="t">The value, in standard errors.</param>
    /// <param name="freedom">Degrees of freedom; infinite where the error is known.</param>
    internal static double TwoSided(double t, double freedom)
    {
        // The normal distribution is that of many degrees of freedom, to more digits than matter.
        freedom = Math.Min(freedom, 1e6);
        var square = t * t;
        return double.IsInfinity(square) ? 0 : IncompleteBeta(freedom / 2, 0.5, freedom / (freedom + square));
    }

    /// <summary>The value that chance stays within, in either direction, with a probability.</summary>
    internal static double Quantile(double probability, double freedom)
    {
        var (low, high) = (0.0, 1.0);
        while (TwoSided(high, freedom) > 1 - probability)
        {
            high *= 2;
        }

        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = TwoSided(middle, freedom) > 1 - probability ? (middle, high) : (low, middle);
        }

        return high;
    }

    private static double IncompleteBeta(double a, double b, double x)
    {
        if (x is <= 0 or >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        return x < (a + 1) / (a + b + 2)
            ? front * Fraction(a, b, x) / a
            : 1 - (front * Fraction(b, a, 1 - x) / b);
    }

    // The continued fraction of the incomplete beta function, by Lentz's method.
    private static double Fraction(double a, double b, double x)
    {
        var c = 1.0;
        var d = 1 / NotZero(1 - ((a + b) * x / (a + 1)));
        var fraction = d;
        for (var m = 1; m <= MostSteps; m++)
        {
            Step(m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m))));
            var factor = Step(-(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1)));
            if (Math.Abs(factor - 1) < Exact)
            {
                break;
            }
        }

        return fraction;

        double Step(double numerator)
        {
            d = 1 / NotZero(1 + (numerator * d));
            c = NotZero(1 + (numerator / c));
            fraction *= c * d;
            return c * d;
        }
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;

    // Stirling's series, for arguments that are first made large enough for it.
    private static double LogGamma(double x)
    {
        var shift = 0.0;
        while (x < 10)
        {
            shift -= Math.Log(x++);
        }

        var inverse = 1 / x;
        var square = inverse * inverse;
        return shift + ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI))
            + (inverse * ((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square / 1680)))))));
    }
}
