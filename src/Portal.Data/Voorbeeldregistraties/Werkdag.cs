using Portal.Data.Adviesvragen;

namespace Portal.Data.Voorbeeldregistraties;

/// <summary>The bureau does not work at weekends and on feestdagen.</summary>
internal static class Werkdag
{
    /// <summary>The day itself, or the first working day after it.</summary>
    public static DateOnly Vanaf(DateOnly dag)
    {
        while (!Antwoordtermijn.IsWerkdag(dag))
        {
            dag = dag.AddDays(1);
        }

        return dag;
    }

    /// <summary>The day itself, or the last working day before it.</summary>
    public static DateOnly TotEnMet(DateOnly dag)
    {
        while (!Antwoordtermijn.IsWerkdag(dag))
        {
            dag = dag.AddDays(-1);
        }

        return dag;
    }
}
