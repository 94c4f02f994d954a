package dev.assay.internal.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Two portraits side by side, in Markdown. */
public final class FidelityPage {

    private final Portrait one;
    private final Portrait other;
    private final List<String> lines = new ArrayList<>();

    private FidelityPage(Portrait one, Portrait other) {
        this.one = one;
        this.other = other;
    }

    /**
     * Writes the page.
     *
     * @param when the day, for its head
     */
    public static String of(Portrait one, Portrait other, String when) {
        FidelityPage page = new FidelityPage(one, other);
        page.head(when);
        page.facts("Where they differ", false);
        page.facts("Where they agree", true);
        page.figures();
        page.about(one);
        page.about(other);
        return String.join("\n", page.lines) + "\n";
    }

    private void head(String when) {
        List<Fact> facts = Fidelity.facts();
        long same = facts.stream().filter(this::agree).count();
        add("# `" + one.target() + "` and `" + other.target() + "`");
        add("");
        add("Seen on " + when + ". " + same + " of " + facts.size() + " answers are the same. Of the "
                + facts.stream().filter(fact -> fact.documented() != null).count()
                + " of which AWS's documentation says what AWS does, `" + one.target() + "` does " + documented(one)
                + ", `" + other.target() + "` " + documented(other) + ".");
    }

    private static long documented(Portrait portrait) {
        return Fidelity.facts().stream()
                .filter(fact -> fact.documented() != null && fact.documented().equals(seen(portrait, fact)))
                .count();
    }

    private void facts(String title, boolean agreeing) {
        List<Fact> facts = Fidelity.facts().stream()
                .filter(fact -> agree(fact) == agreeing)
                .toList();
        add("");
        add("## " + title);
        add("");
        if (facts.isEmpty()) {
            add("Nowhere.");
            return;
        }
        add(
                agreeing
                        ? row("asked", "both", "AWS's documentation")
                        : row("asked", code(one), code(other), "AWS's documentation"));
        add(agreeing ? "|---|---|---|" : "|---|---|---|---|");
        for (Fact fact : facts) {
            String first = seen(one, fact);
            add(
                    agreeing
                            ? row(fact.question(), first, said(fact, first, first))
                            : row(fact.question(), first, seen(other, fact), said(fact, first, seen(other, fact))));
        }
    }

    private static String said(Fact fact, String first, String second) {
        String documented = fact.documented();
        if (documented == null) {
            return "does not say";
        }
        return documented.equals(first) && documented.equals(second) ? "the same" : documented;
    }

    private void figures() {
        add("");
        add("## Figures");
        add("");
        add(
                "Medians, with the least and the most in brackets. They are of this machine, and of a few calls one after the other.");
        add("");
        add(row("what", code(one), code(other), "ratio"));
        add("|---|---:|---:|---:|");
        for (Figure figure : one.figures()) {
            Optional<Figure> beside = other.figures().stream()
                    .filter(candidate -> candidate.name().equals(figure.name()))
                    .findFirst();
            add(row(
                    figure.name(),
                    inWords(figure),
                    beside.map(FidelityPage::inWords).orElse("-"),
                    beside.map(second -> ratio(figure, second)).orElse("-")));
        }
    }

    private static String inWords(Figure figure) {
        return figure.known()
                ? number(figure.median()) + " " + figure.unit() + " (" + number(figure.least()) + " to "
                        + number(figure.most()) + ", n = " + figure.values().size() + ")"
                : "not told";
    }

    private static String ratio(Figure first, Figure second) {
        return first.known() && second.known() && first.median() > 0 ? number(second.median() / first.median()) : "-";
    }

    private void about(Portrait portrait) {
        add("");
        add("## `" + portrait.target() + "`, by itself");
        add("");
        portrait.about().forEach((name, value) -> add("- " + name + ": " + cell(value)));
    }

    private boolean agree(Fact fact) {
        return seen(one, fact).equals(seen(other, fact));
    }

    private static String seen(Portrait portrait, Fact fact) {
        return portrait.seen().getOrDefault(fact.question(), "not asked");
    }

    private static String code(Portrait portrait) {
        return "`" + portrait.target() + "`";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.2f", value);
    }

    private static String row(String... cells) {
        return "| "
                + String.join(
                        " | ", List.of(cells).stream().map(FidelityPage::cell).toList()) + " |";
    }

    /** What a target tells is text, and neither markup nor a border of the table. */
    private static String cell(@Nullable String text) {
        return String.valueOf(text)
                .replaceAll("\\s+", " ")
                .replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;");
    }

    private void add(String line) {
        lines.add(line);
    }
}
