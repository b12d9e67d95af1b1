using System.Numerics;

namespace Portal.Data.Bijdragen;

/// <summary>Division of money without loss: whole cents and whole weights of any size, rounded once.</summary>
internal static class Breuk
{
    /// <summary>Whole cents in an amount of euros.</summary>
    public static BigInteger Centen(decimal euro) => Geheel(euro, 2);

    public static decimal Euro(BigInteger centen) => (decimal)BigInteger.DivRem(centen, 100, out var rest) + ((decimal)rest / 100);

    /// <summary>The same proportions in whole numbers: 0.2 and 0.80 become 20 and 80.</summary>
    public static BigInteger[] Geheel(IEnumerable<decimal> gewichten)
    {
        decimal[] alle = [.. gewichten];
        var schaal = alle.Max(g => g.Scale);
        return [.. alle.Select(g => Geheel(g, schaal))];
    }

    /// <summary>
    /// Largest remainder: each first gets the whole cents of its exact share; the cents that are left go one by one to the largest
    /// remainders, the first in the list where these are equal. The amounts add up to exactly the total.
    /// </summary>
    public static BigInteger[] Verdeel(BigInteger centen, BigInteger[] gewichten)
    {
        var som = Som(gewichten);
        var delen = new BigInteger[gewichten.Length];
        var resten = new BigInteger[gewichten.Length];
        for (var i = 0; i < gewichten.Length; i++)
        {
            delen[i] = BigInteger.DivRem(centen * gewichten[i], som, out resten[i]);
        }

        var over = (int)(centen - Som(delen)); // fewer than there are remainders
        foreach (var i in Enumerable.Range(0, resten.Length).OrderByDescending(i => resten[i]).Take(over)) // stable: the order of the list settles a tie
        {
            delen[i]++;
        }

        return delen;
    }

    /// <summary>Each exact share by itself to whole euros, a half upwards.</summary>
    public static decimal[] HeleEuros(decimal totaal, decimal aandeel, BigInteger[] gewichten)
    {
        var teller = Centen(totaal) * Geheel(aandeel, aandeel.Scale);
        var noemer = 100 * BigInteger.Pow(10, aandeel.Scale) * Som(gewichten);
        return [.. gewichten.Select(g => (decimal)(((2 * teller * g) + noemer) / (2 * noemer)))];
    }

    private static BigInteger Som(IEnumerable<BigInteger> getallen) => getallen.Aggregate(BigInteger.Zero, (a, b) => a + b);

    /// <summary>The digits of a decimal, shifted by <paramref name="schaal"/> places; nothing may be lost.</summary>
    private static BigInteger Geheel(decimal getal, int schaal)
    {
        var bits = decimal.GetBits(getal);
        var cijfers = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return schaal >= getal.Scale ? cijfers * BigInteger.Pow(10, schaal - getal.Scale) : cijfers / BigInteger.Pow(10, getal.Scale - schaal);
    }
}
