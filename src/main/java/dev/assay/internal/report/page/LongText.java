package dev.assay.internal.report.page;

import dev.assay.internal.report.markup.Markup;
import java.util.regex.Pattern;

/** A field whose text may be long: an identifier or a list is cut where it says enough, and whole to who points at it. */
final class LongText {

    private static final int LONGEST = 26;
    private static final int OF_AN_ID = 8;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private LongText() {}

    static void write(Markup page, String text) {
        if (ID.matcher(text).matches()) {
            page.element("td", text.substring(0, OF_AN_ID) + "\u2026", "title", text);
        } else if (text.length() > LONGEST) {
            page.element("td", text.substring(0, LONGEST - 1) + "\u2026", "title", text);
        } else {
            page.element("td", text);
        }
    }
}
