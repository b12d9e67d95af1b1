using System.Text.Json;

namespace Portal.Ui;

/// <summary>
/// What a prerendered page hands to its circuit travels through the browser and back, in one message that may not be too large. Long
/// texts are better asked of the database once more.
/// </summary>
public static class Meegeven
{
    /// <summary>Bytes of text that fit, with room for the rest of the page.</summary>
    private const int MaxBytes = 8 * 1024;

    public static bool Past(params IEnumerable<string?> teksten) =>
        teksten.Sum(t => JsonEncodedText.Encode(t ?? "").EncodedUtf8Bytes.Length) <= MaxBytes;
}
