namespace Portal.Toegang;

/// <summary>How much can be sent at once, and that it can be read. No form of the portal is large, and files travel through circuits in pieces.</summary>
public static class Inzendgrens
{
    /// <summary>What says beforehand that it is larger is refused unread; what does not say, as soon as it is.</summary>
    public const int BytesMax = 1 << 20;

    /// <summary>A form that can't be read is refused here: whoever comes later would take it for an error of ours.</summary>
    public static void UseInzendgrens(this WebApplication app) => app.Use(async (context, verder) =>
    {
        if (await WeigeringAsync(context) is not { } status)
        {
            await verder(context);
            return;
        }

        context.Response.StatusCode = status;
    });

    private static async Task<int?> WeigeringAsync(HttpContext context)
    {
        try
        {
            if (context.Request.HasFormContentType)
            {
                await context.Request.ReadFormAsync(context.RequestAborted); // kept for who asks for it
            }

            return null;
        }
        catch (BadHttpRequestException fout)
        {
            return fout.StatusCode;
        }
        catch (Exception fout) when (fout is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }
}
