namespace Portal.Data.Besluiten;

/// <summary>Something that is not as it was written.</summary>
/// <param name="Nummer">The row, as it counts in the chain.</param>
/// <param name="Zin">What is wrong, in Dutch.</param>
public sealed record Ketenbevinding(int Nummer, string Zin);

/// <summary>
/// Goes along a chain and tells which rows were touched. What it can't see by itself is a chain that was cut off at the end, or written anew
/// from some row on: for that a <see cref="Zegel"/> of earlier is needed.
/// </summary>
public static class Ketencontrole
{
    /// <summary>Everything that is wrong; nothing when the chain holds.</summary>
    /// <param name="keten">The rows in the order of their numbers.</param>
    /// <param name="eerder">A zegel from before, to lay the chain beside.</param>
    /// <param name="voor">The row right before the first of these, when they are the last part of a longer chain.</param>
    public static IReadOnlyList<Ketenbevinding> Controleer(IReadOnlyList<Schakel> keten, Zegel? eerder = null, Schakel? voor = null)
    {
        List<Ketenbevinding> bevindingen = [];
        var vorige = voor?.Hash ?? Schakel.Begin;
        var eerste = voor is not null ? voor.Nummer + 1 : keten.Count > 0 && keten[0].Soort is Stemming.Opening ? 0 : 1;
        foreach (var (plaats, schakel) in keten.Index())
        {
            var verwacht = eerste + plaats;
            if (schakel.Nummer != verwacht)
            {
                bevindingen.Add(new(verwacht, $"Regel {verwacht} ontbreekt. Op haar plaats staat regel {schakel.Nummer}."));
                return bevindingen; // what follows is all one place further
            }

            if (!schakel.IsOngeschonden)
            {
                bevindingen.Add(new(verwacht, $"Regel {verwacht} ({schakel.Soort}) is veranderd: haar inhoud past niet bij haar kenmerk."));
            }

            if (schakel.VorigeHash != vorige)
            {
                bevindingen.Add(new(verwacht, verwacht == eerste
                    ? $"Regel {verwacht} ({schakel.Soort}) is niet het begin van de keten."
                    : $"Regel {verwacht} ({schakel.Soort}) sluit niet aan op regel {verwacht - 1}."));
            }

            vorige = schakel.Hash;
        }

        if (eerder is { Aantal: > 0 } zegel)
        {
            if (keten.Count < zegel.Aantal)
            {
                bevindingen.Add(new(eerste + keten.Count, $"Aan het eind ontbreekt wat er eerder wel stond: er waren {zegel.Aantal} regels, nu {keten.Count}."));
            }
            else if (keten[zegel.Aantal - 1].Hash != zegel.Hash)
            {
                bevindingen.Add(new(eerste + zegel.Aantal - 1, $"De keten is opnieuw geschreven: regel {eerste + zegel.Aantal - 1} had eerder een ander kenmerk."));
            }
        }

        return bevindingen;
    }
}
