package dev.assay.internal.report.picture;

import dev.assay.data.Cell;
import dev.assay.data.Level;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.report.figures.CellFigures;
import dev.assay.internal.report.figures.ExperimentFigures;
import dev.assay.internal.report.figures.StagedVisit;
import dev.assay.internal.stats.Description;
import dev.assay.internal.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Chooses the pictures that suit an experiment: those that it added, duration, cost, and the calls in time. */
public final class ExperimentPictures {

    private static final String MEMORY = "memory";

    private final ExperimentFigures experiment;

    private ExperimentPictures(ExperimentFigures experiment) {
        this.experiment = experiment;
    }

    /** The pictures of an experiment; none when nothing succeeded. */
    public static List<NamedPicture> of(ExperimentFigures experiment) {
        return new ExperimentPictures(experiment).all();
    }

    private List<NamedPicture> all() {
        List<NamedPicture> pictures = new ArrayList<>();
        experiment
                .additions()
                .pictures()
                .forEach(one -> pictures.add(new NamedPicture(one.name(), one.title(), DrawnPicture.draw(one))));
        if (experiment.visits().isEmpty()) {
            // The steps of a procedure do different things: their durations make no population.
            pictures.addAll(levels());
        }
        if (!experiment.rounds().isEmpty()) {
            pictures.add(rounds());
        }
        experiment.visits().forEach(visit -> pictures.add(visit(visit)));
        if (!experiment.moments().isEmpty()) {
            pictures.add(timeline());
        }
        return pictures;
    }

    private List<NamedPicture> levels() {
        List<NamedPicture> pictures = new ArrayList<>();
        List<Series> durations = series(CellFigures::warmMillis, CellFigures::duration);
        if (!durations.isEmpty()) {
            Subject subject = subject("Duration", "duration (ms)", "ms", new PowerGuide(-1));
            pictures.add(new NamedPicture("duration", subject.title(), Pictures.levels(subject, durations)));
        }
        List<Series> costs = series(CellFigures::warmCosts, CellFigures::cost);
        if (!costs.isEmpty()) {
            Subject subject = subject("Cost", "USD per million calls", "USD", new PowerGuide(0));
            pictures.add(new NamedPicture("cost", subject.title(), Pictures.levels(subject, costs)));
        }
        return pictures;
    }

    private NamedPicture rounds() {
        Subject subject = overTime("Rounds over time", "duration (ms)", "ms", "seconds since the first round");
        return new NamedPicture("rounds", subject.title(), RoundsPicture.draw(subject, experiment.rounds()));
    }

    private NamedPicture visit(StagedVisit visit) {
        String cell = visit.cell().levels().size() == 1
                ? visit.cell().levels().get(0).factor() + " " + visit.cell().label()
                : visit.cell().label();
        Subject subject = overTime("One visit in time, " + cell, "", "s", "seconds since its first call");
        String file = "visit-" + cell.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new NamedPicture(file, subject.title(), VisitPicture.draw(subject, visit));
    }

    private NamedPicture timeline() {
        Subject subject = overTime("Every call in time", "duration (ms)", "ms", "seconds since the first call");
        List<String> labels =
                experiment.cells().stream().map(cell -> cell.cell().label()).toList();
        return new NamedPicture("timeline", subject.title(), Pictures.timeline(subject, labels, experiment.moments()));
    }

    private Subject overTime(String what, String values, String unit, String axis) {
        return new Subject(what + ": " + experiment.record().name(), values, unit, axis, null);
    }

    private Subject subject(String what, String values, String unit, Guide overMemory) {
        List<DesignFactor> factors = experiment.record().design().factors();
        String names =
                String.join(" and ", factors.stream().map(DesignFactor::name).toList());
        DesignFactor first = factors.get(0);
        String levelUnit = first.levels().get(0).unit();
        String axis = first.name() + (levelUnit.isEmpty() ? "" : " (" + levelUnit + ")");
        String title = what + " of a warm call by " + names + ": "
                + experiment.record().name();
        return new Subject(title, values, unit, axis, factors.size() == 1 ? guide(first, overMemory) : null);
    }

    /** What one does more often takes longer: where a field of the payload is a number, the straight line is what one looks for. */
    private static @Nullable Guide guide(DesignFactor factor, Guide overMemory) {
        if (factor.name().equals(MEMORY)) {
            return overMemory;
        }
        boolean numbers = factor.levels().stream().allMatch(level -> level.value() instanceof Number);
        boolean enough = factor.levels().size() > 2;
        return factor.role() == DesignFactor.Role.PAYLOAD && numbers && enough ? new LineGuide() : null;
    }

    private List<Series> series(
            Function<CellFigures, double[]> values, Function<CellFigures, @Nullable Description> summary) {
        List<Series> series = new ArrayList<>();
        for (CellFigures cell : experiment.cells()) {
            Description description = summary.apply(cell);
            if (description != null) {
                series.add(new Series(cell.cell().label(), number(cell.cell()), values.apply(cell), box(description)));
            }
        }
        return series;
    }

    private static @Nullable Double number(Cell cell) {
        Level level = cell.levels().get(0);
        return cell.levels().size() == 1 && level.value() instanceof Number ? level.number() : null;
    }

    private static Box box(Description description) {
        return new Box(
                description.lowerQuartile(),
                description.median(),
                description.upperQuartile(),
                description.medianInterval().map(Interval::low).orElse(null),
                description.medianInterval().map(Interval::high).orElse(null));
    }
}
