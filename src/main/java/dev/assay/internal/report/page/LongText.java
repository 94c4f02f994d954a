package dev.assay.internal.report.page;

import dev.assay.internal.report.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A field whose text may be long: an identifier or a list is cut where it says enough, and whole to who points at it. */
final class LongText {

    private static final int LONGEST = 26;
    private static final int OF_AN_ID = 8;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String WORDS = "words";

    private LongText() {}

    /** @param words whether its column holds words, which begin at its left edge; numbers end at its right edge */
    static void write(Markup page, String text, boolean words) {
        String shown = shown(text);
        page.element("td", shown, attributes(words, shown.equals(text) ? null : text));
    }

    /** The head of a column. */
    static void head(Markup page, String column, boolean words) {
        page.element(
                "th", column, words ? new Object[] {"scope", "col", "class", WORDS} : new Object[] {"scope", "col"});
    }

    private static String shown(String text) {
        if (ID.matcher(text).matches()) {
            return text.substring(0, OF_AN_ID) + "\u2026";
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "\u2026" : text;
    }

    private static Object[] attributes(boolean words, @Nullable String whole) {
        List<Object> attributes = new ArrayList<>();
        if (words) {
            attributes.addAll(List.of("class", WORDS));
        }
        if (whole != null) {
            attributes.addAll(List.of("title", whole));
        }
        return attributes.toArray();
    }
}
