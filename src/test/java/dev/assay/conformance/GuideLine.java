package dev.assay.conformance;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the guide says about one capability of one target.
 *
 * @param tried whether a test of the contract saw it, or saw it missing
 */
record GuideLine(String capability, boolean present, boolean tried, String reason) {

    private static final int WIDTH = 120;
    private static final Pattern FORM = Pattern.compile("- `(\\w+)`: (\\(?)(yes|no)\\)?; (.*)");

    /** As it stands in the table. */
    String cell() {
        String word = present ? "yes" : "no";
        return tried ? word : "(" + word + ")";
    }

    /** As it stands in the list of a target, in lines that are not too long. */
    String text() {
        StringBuilder text = new StringBuilder();
        int width = 0;
        for (String word : ("- `" + capability + "`: " + cell() + "; " + reason).split(" ", -1)) {
            if (width > 0 && width + 1 + word.length() > WIDTH) {
                text.append("\n ");
                width = 1;
            }
            text.append(width == 0 ? "" : " ").append(word);
            width += word.length() + 1;
        }
        return text.toString();
    }

    /** Reads what {@link #text} wrote, its lines joined. */
    static Optional<GuideLine> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new GuideLine(
                        matcher.group(1),
                        matcher.group(3).equals("yes"),
                        matcher.group(2).isEmpty(),
                        matcher.group(4)))
                : Optional.empty();
    }
}
