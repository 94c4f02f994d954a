package dev.assay.internal.report;

/** Text that every terminal shows and none obeys: what a function answered may hold escape sequences. */
final class TerminalText {

    private TerminalText() {}

    static String text(String text) {
        return text.replace("\u2013", "-")
                .replace("\u2026", "...")
                .replace("\u00D7", "x")
                .replace("\u221E", "inf")
                .replaceAll("\\p{Cntrl}", " ");
    }
}
