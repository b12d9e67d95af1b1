using DocumentFormat.OpenXml.Wordprocessing;
using Portal.Data.Informatie;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Portal.Stukken;

/// <summary>A picture in a line of text, with the words for who cannot see it.</summary>
internal static class Wordbeeld
{
    private const long PerCm = 360_000;
    private const long BreedteMax = 6 * PerCm;
    private const long HoogteMax = 2 * PerCm;

    /// <param name="deel">Of the part that holds the bytes.</param>
    public static Drawing Maak(string deel, Beeldkop beeld, string tekst)
    {
        var maat = Math.Min((double)BreedteMax / beeld.Breedte, (double)HoogteMax / beeld.Hoogte);
        var (breed, hoog) = ((long)(beeld.Breedte * maat), (long)(beeld.Hoogte * maat));
        return new(new Wp.Inline(
            new Wp.Extent { Cx = breed, Cy = hoog },
            new Wp.DocProperties { Id = 1, Name = "Logo", Description = tekst },
            new A.Graphic(new A.GraphicData(new Pic.Picture(
                new Pic.NonVisualPictureProperties(
                    new Pic.NonVisualDrawingProperties { Id = 1, Name = "Logo", Description = tekst },
                    new Pic.NonVisualPictureDrawingProperties()),
                new Pic.BlipFill(new A.Blip { Embed = deel }, new A.Stretch(new A.FillRectangle())),
                new Pic.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = breed, Cy = hoog }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
    }
}
