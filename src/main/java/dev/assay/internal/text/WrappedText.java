package dev.assay.internal.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines: at a space, else after a dot, a comma or a hyphen, else where the line is full. */
public final class WrappedText {

    private static final String BREAKS_AFTER = ".,-";

    private WrappedText() {}

    /** At least one line, none longer than so many characters. */
    public static List<String> lines(String text, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > most) {
            int end = end(rest, most);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private static int end(String text, int most) {
        int space = text.lastIndexOf(' ', most);
        if (space > 0) {
            return space;
        }
        for (int end = most; end > 0; end--) {
            if (BREAKS_AFTER.indexOf(text.charAt(end - 1)) >= 0) {
                return end;
            }
        }
        return most;
    }
}
