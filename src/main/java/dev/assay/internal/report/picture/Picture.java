package dev.assay.internal.report.picture;

import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.text.WrappedText;
import java.util.List;

/**
 * A picture as it was drawn, with its heading apart: a page sets the heading as text, which breaks into lines where there is
 * little room, a file needs it in the picture.
 *
 * @param title what is seen
 * @param note how it is read
 * @param width in pixels
 * @param height in pixels, with the room for the heading
 * @param drawn what is below the heading
 */
public record Picture(String title, String note, int width, int height, Markup drawn) {

    /** Where the heading ends. */
    private static final int HEADING = 52;

    private static final int FIRST_LINE = 47;
    private static final int LINE = 15;
    private static final int EDGE = 20;
    private static final double PIXELS_A_CHARACTER = 5.9;

    /** The same picture with another title. */
    public Picture titled(String other) {
        return new Picture(other, note, width, height, drawn);
    }

    /** Without its heading. */
    public Markup belowHeading() {
        Markup svg = open(HEADING);
        svg.empty("rect", "class", "paper", "y", HEADING, "width", width, "height", height - HEADING, "rx", 8);
        return svg.add(drawn).close();
    }

    /** With its heading; what the note needs beyond a line is added above. */
    public Markup whole() {
        List<String> lines = lines();
        int added = LINE * (lines.size() - 1);
        Markup svg = open(-added);
        svg.empty("rect", "class", "paper", "y", -added, "width", width, "height", height + added, "rx", 8);
        svg.element("text", title, "class", "heading", "x", EDGE, "y", 28 - added);
        for (int line = 0; line < lines.size(); line++) {
            int y = FIRST_LINE - added + LINE * line;
            svg.element("text", lines.get(line), "class", "note", "x", EDGE, "y", y);
        }
        return svg.add(drawn).close();
    }

    private Markup open(int top) {
        Markup svg = new Markup();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "assay-picture",
                "role",
                "img",
                "aria-label",
                title,
                "viewBox",
                "0 " + top + " " + width + " " + (height - top));
        return svg.element("title", title).element("desc", note);
    }

    private List<String> lines() {
        return WrappedText.lines(note, (int) ((width - 2 * EDGE) / PIXELS_A_CHARACTER));
    }
}
