package dev.assay.internal.report.page;

import dev.assay.internal.report.markup.Markup;
import dev.assay.internal.verdicts.Verdict;
import java.util.Locale;

/** A verdict as a word with its own sign, so that nobody needs colours to tell verdicts apart. */
final class Badge {

    private Badge() {}

    static void write(Markup page, Verdict verdict) {
        String name = name(verdict);
        page.open("span", "class", "badge " + name);
        page.element("span", sign(verdict), "aria-hidden", "true").text(" " + name);
        page.close();
    }

    static String name(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    static String sign(Verdict verdict) {
        return switch (verdict) {
            case HELD -> "\u2713";
            case REFUTED -> "\u2717";
            case UNDECIDED -> "?";
            case ABORTED -> "\u25CB";
            case BROKEN -> "!";
        };
    }
}
