package dev.assay.internal.report.picture;

import dev.assay.data.Outcome;
import dev.assay.internal.report.figures.StagedVisit;
import dev.assay.internal.report.markup.Markup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The calls of one visit as bars over time, one row a call: which were held, which refused, which made again and when taken. */
final class VisitPicture {

    private static final int WIDTH = 760;
    private static final double ROW = 9;
    private static final double BAR = 6;
    private static final int MOST_ROWS = 120;
    private static final double PIXELS_A_CHARACTER = 6.6;
    private static final double LEAST_WIDTH = 2;

    private final Map<String, List<StagedVisit.Call>> steps = new LinkedHashMap<>();
    private final int rows;
    private final Sheet sheet;
    private final Scale across;

    private VisitPicture(Subject subject, StagedVisit visit) {
        List<StagedVisit.Call> shown =
                visit.calls().subList(0, Math.min(MOST_ROWS, visit.calls().size()));
        shown.forEach(call ->
                steps.computeIfAbsent(call.step(), absent -> new ArrayList<>()).add(call));
        rows = shown.size();
        int longest = steps.keySet().stream().mapToInt(String::length).max().orElse(0);
        String note = "A row is a call, a bar an attempt, from the client's start to the answer"
                + (rows < visit.calls().size() ? "; the first " + MOST_ROWS + " calls" : "");
        int height = (int) (66 + ROW * (rows + steps.size()) + 50 + 26);
        Sheet whole = Sheet.open(WIDTH, height, 30 + PIXELS_A_CHARACTER * longest, subject.title(), note);
        sheet = whole.within(whole.left(), whole.top(), whole.right(), whole.bottom() - 26);
        across = new LinearScale(0, Math.max(visit.end(), 0.001) * 1.02, sheet.left() + 6, sheet.right());
    }

    static Picture draw(Subject subject, StagedVisit visit) {
        return new VisitPicture(subject, visit).draw(subject);
    }

    private Picture draw(Subject subject) {
        sheet.level(across, subject.levels());
        double y = sheet.top() + ROW / 2;
        Set<Outcome> seen = new TreeSet<>();
        for (Map.Entry<String, List<StagedVisit.Call>> step : steps.entrySet()) {
            double middle = y + ROW * step.getValue().size() / 2 + 4;
            sheet.svg()
                    .element(
                            "text",
                            step.getKey(),
                            "class",
                            "label",
                            "x",
                            sheet.left() - 10,
                            "y",
                            middle,
                            "text-anchor",
                            "end",
                            "data-first",
                            y + BAR / 2);
            for (StagedVisit.Call call : step.getValue()) {
                for (StagedVisit.Attempt attempt : call.attempts()) {
                    bar(step.getKey(), attempt, y);
                    seen.add(attempt.outcome());
                }
                y += ROW;
            }
            y += ROW;
        }
        legend(seen);
        return sheet.close();
    }

    private void bar(String step, StagedVisit.Attempt attempt, double y) {
        double from = across.at(attempt.from());
        double width = Math.max(LEAST_WIDTH, across.at(attempt.to()) - from);
        Markup svg = sheet.svg();
        svg.open("g", "class", colour(attempt.outcome()));
        svg.open("rect", "class", "key", "x", from, "y", y, "width", width, "height", BAR, "rx", 1);
        svg.element("title", step + ": " + word(attempt.outcome())).close();
        svg.close();
    }

    private void legend(Set<Outcome> outcomes) {
        double x = sheet.left();
        double y = sheet.bottom() + 58;
        for (Outcome outcome : outcomes) {
            Markup svg = sheet.svg();
            svg.open("g", "class", colour(outcome));
            svg.empty("circle", "class", "key", "cx", x + 5, "cy", y - 4, "r", 4.5);
            svg.element("text", word(outcome), "class", "label", "x", x + 14, "y", y);
            svg.close();
            x += 30 + PIXELS_A_CHARACTER * word(outcome).length();
        }
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String colour(Outcome outcome) {
        return switch (outcome) {
            case SUCCESS -> "c1";
            case THROTTLED -> "c4";
            case ACCEPTED -> "c0";
            case TIMEOUT -> "c2";
            case FUNCTION_ERROR -> "c3";
            case TRANSPORT_ERROR -> "c7";
        };
    }
}
