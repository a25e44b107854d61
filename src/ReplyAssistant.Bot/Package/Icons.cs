namespace ReplyAssistant.Bot.Package;

/// <summary>Draws the two icons: a letter with its lines, and a round seal with a tick, for every sentence is vouched for.</summary>
internal static class Icons
{
    // Each pixel is looked at in 4 by 4 places; the share that is covered makes its edge smooth.
    private const int Looks = 4;

    private static readonly (byte R, byte G, byte B) paper = (255, 255, 255), ground = (0x1F, 0x4E, 0x8C), ink = (0x9D, 0xB4, 0xD3), seal = (0xC4, 0x31, 0x2B);

    /// <summary>192 × 192, all of it opaque; the drawing keeps to the middle 120, which Teams never cuts.</summary>
    public static byte[] Color() => Draw(192, unit: 4.2, (x, y) => (ColorAt(x, y), true));

    /// <summary>32 × 32, white lines on nothing.</summary>
    public static byte[] Outline() => Draw(32, unit: 1.1, (x, y) => (paper, IsLine(x, y)));

    private static (byte R, byte G, byte B) ColorAt(double x, double y)
    {
        if (IsTick(x, y)) return paper;
        if (IsDisc(x, y, 5.5)) return seal;
        if (!IsSheet(x, y, 0) || IsDisc(x, y, 6.5)) return ground;
        return IsText(x, y) ? ink : paper;
    }

    private static bool IsLine(double x, double y) =>
        IsTick(x, y)
        || (IsDisc(x, y, 5.5) && !IsDisc(x, y, 4.3))
        || (!IsDisc(x, y, 6.5) && ((IsSheet(x, y, 0) && !IsSheet(x, y, 1.5)) || IsText(x, y)));

    // The drawing's own measure: 28 wide and high, the origin in the middle.
    private static bool IsSheet(double x, double y, double inset) =>
        x > -10 + inset && x < 8 - inset && y > -13 + inset && y < 13 - inset
        // The folded corner.
        && x - y < 16 - (inset * 1.4);

    private static bool IsText(double x, double y) =>
        IsBar(x, y, -6.5, -7.3, 0.5) || IsBar(x, y, -6.5, -2.6, 4.5) || IsBar(x, y, -6.5, 2.1, 0) || IsBar(x, y, -6.5, 6.8, -2);

    private static bool IsBar(double x, double y, double left, double top, double right) =>
        x > left && x < right && y > top && y < top + 1.6;

    private static bool IsDisc(double x, double y, double radius) => Square(x - 6) + Square(y - 7) < Square(radius);

    private static bool IsTick(double x, double y) =>
        IsStroke(x, y, 3.4, 7.2, 5.3, 9.1) || IsStroke(x, y, 5.3, 9.1, 8.7, 4.9);

    private static bool IsStroke(double x, double y, double fromX, double fromY, double toX, double toY)
    {
        var (alongX, alongY) = (toX - fromX, toY - fromY);
        var along = Math.Clamp((((x - fromX) * alongX) + ((y - fromY) * alongY)) / (Square(alongX) + Square(alongY)), 0, 1);
        return Square(x - fromX - (along * alongX)) + Square(y - fromY - (along * alongY)) < Square(0.75);
    }

    private static double Square(double value) => value * value;

    private static byte[] Draw(int side, double unit, Func<double, double, ((byte R, byte G, byte B) Color, bool IsThere)> at)
    {
        var pixels = new byte[side * side * 4];
        for (var i = 0; i < side * side; i++)
        {
            var (column, row) = (i % side, i / side);
            int r = 0, g = 0, b = 0, alpha = 0;
            for (var look = 0; look < Looks * Looks; look++)
            {
                var x = (column + (((look % Looks) + 0.5) / Looks) - (side / 2.0)) / unit;
                var y = (row + (((look / Looks) + 0.5) / Looks) - (side / 2.0)) / unit;
                var (color, isThere) = at(x, y);
                (r, g, b, alpha) = (r + color.R, g + color.G, b + color.B, alpha + (isThere ? 1 : 0));
            }
            pixels[i * 4] = (byte)(r / (Looks * Looks));
            pixels[(i * 4) + 1] = (byte)(g / (Looks * Looks));
            pixels[(i * 4) + 2] = (byte)(b / (Looks * Looks));
            pixels[(i * 4) + 3] = (byte)(alpha * 255 / (Looks * Looks));
        }
        return Png.Write(side, pixels);
    }
}
