package dev.assay.internal.report.picture;

import dev.assay.data.Cell;
import dev.assay.data.Level;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.report.figures.CellFigures;
import dev.assay.internal.report.figures.CellLabels;
import dev.assay.internal.report.figures.ClaimedLaw;
import dev.assay.internal.report.figures.EventFigures;
import dev.assay.internal.report.figures.ExperimentFigures;
import dev.assay.internal.report.figures.InstanceTimeline;
import dev.assay.internal.report.figures.Measured;
import dev.assay.internal.report.figures.Points;
import dev.assay.internal.report.figures.Spread;
import dev.assay.internal.report.figures.StagedVisit;
import dev.assay.internal.report.figures.Trend;
import dev.assay.internal.stats.Description;
import dev.assay.internal.stats.Interval;
import dev.assay.internal.text.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses the pictures that suit an experiment: those that it added, figures by level, cost against duration, and calls in time. */
public final class ExperimentPictures {

    private static final int MOST_TRADED = 24;

    private final ExperimentFigures experiment;
    private final CellLabels labels;
    private final List<String> cells;

    private ExperimentPictures(ExperimentFigures experiment) {
        this.experiment = experiment;
        labels = CellLabels.of(experiment.record().design());
        cells = experiment.cells().stream()
                .map(cell -> labels.alone(cell.cell()))
                .toList();
    }

    /** The pictures of an experiment; none if nothing succeeded. */
    public static List<NamedPicture> of(ExperimentFigures experiment) {
        return new ExperimentPictures(experiment).all();
    }

    private List<NamedPicture> all() {
        List<NamedPicture> pictures = new ArrayList<>();
        experiment
                .additions()
                .pictures()
                .forEach(one -> pictures.add(new NamedPicture(one.name(), DrawnPicture.draw(one))));
        EventFigures events = experiment.events();
        if (events != null && !events.activations().isEmpty()) {
            Subject subject = events.anyPut()
                    ? overTime("Events and the invocations that got them", "", "seconds since the first put")
                    : overTime("Invocations of all functions", "", "seconds since the first");
            pictures.add(new NamedPicture("activations", ActivationPicture.draw(subject, cells, events)));
        }
        if (experiment.visits().isEmpty()) {
            // The steps of a procedure do different things: their durations make no population.
            add(pictures, "duration", levels(Measured.DURATION, "Duration of a warm call"));
            add(pictures, "trigger-latency", levels(Measured.TRIGGER_LATENCY, "Trigger latency of an event"));
            if (pictures.stream().noneMatch(one -> one.name().equals("duration"))) {
                add(pictures, "duration", levels(Measured.COLD_DURATION, "Duration of a cold call"));
                add(pictures, "init", levels(Measured.INIT, "INIT"));
            }
            add(pictures, "cost", levels(Measured.COST, "Cost of a warm call"));
            add(pictures, "trade", trade());
        }
        if (!experiment.rounds().isEmpty()) {
            pictures.add(rounds());
        }
        experiment.visits().forEach(visit -> pictures.add(visit(visit)));
        if (experiment.cells().stream().anyMatch(cell -> !cell.spreads().isEmpty())) {
            if (experiment.has(Measured.DURATION) || experiment.has(Measured.COLD_DURATION)) {
                pictures.add(timeline());
            }
            pictures.add(design());
        }
        trends(pictures);
        if (experiment.instances() != null) {
            pictures.add(instances(experiment.instances()));
        }
        return pictures;
    }

    private void trends(List<NamedPicture> pictures) {
        Map<String, List<Trend>> byFigure = new LinkedHashMap<>();
        experiment
                .trends()
                .levels()
                .forEach(one -> byFigure.computeIfAbsent(one.figure(), absent -> new ArrayList<>())
                        .add(one));
        if (experiment.trends().telling()) {
            byFigure.forEach((figure, levels) -> {
                String unit = Trend.unit(figure);
                String title = (unit.equals("ms") || unit.equals("MB") ? "Median " : "Mean ") + figure
                        + " over the last runs: " + experiment.record().name();
                Subject subject = new Subject(title, figure + " (" + unit + ")", unit, "runs", null);
                pictures.add(new NamedPicture(
                        "trend-" + Slug.of(figure), TrendPicture.draw(subject, cells, experiment.trends(), levels)));
            });
        }
    }

    private static void add(List<NamedPicture> pictures, String name, @Nullable NamedPicture picture) {
        if (picture != null) {
            pictures.add(new NamedPicture(name, picture.picture()));
        }
    }

    private @Nullable NamedPicture levels(Measured measured, String what) {
        List<Series> series = new ArrayList<>();
        for (CellFigures cell : experiment.cells()) {
            Spread spread = cell.spreads().get(measured);
            if (spread != null) {
                series.add(new Series(
                        labels.of(cell.cell()), number(cell.cell()), spread.points(), box(spread.description())));
            }
        }
        if (series.isEmpty()) {
            return null;
        }
        String title =
                what + " by " + labels.inWords() + ": " + experiment.record().name();
        Subject subject = new Subject(title, axis(measured), measured.unit(), labels.axis(), guide(measured));
        return new NamedPicture(measured.id(), Pictures.levels(subject, series));
    }

    private String axis(Measured measured) {
        return measured == Measured.COST
                ? "USD per million calls (" + experiment.record().pricesBriefly() + ")"
                : measured.axis().toLowerCase(Locale.ROOT);
    }

    /** What nobody claimed is not drawn. */
    private @Nullable Guide guide(Measured measured) {
        List<DesignFactor> factors = experiment.record().design().factors();
        if (factors.size() != 1) {
            return null;
        }
        return ClaimedLaw.of(experiment.claims(), measured, factors.get(0).name())
                .map(law -> law.kind() == ClaimedLaw.Kind.LINE ? new LineGuide() : new PowerGuide(law.exponent()))
                .orElse(null);
    }

    private @Nullable NamedPicture trade() {
        if (cells.size() > MOST_TRADED) {
            return null;
        }
        String title = "Cost against duration: " + experiment.record().name();
        Subject subject = new Subject(title, "mean " + axis(Measured.COST), "USD", "median duration (ms)", null);
        Picture drawn = TradePicture.draw(subject, cells, experiment.cells(), experiment.best());
        return drawn == null ? null : new NamedPicture("trade", drawn);
    }

    private NamedPicture rounds() {
        Subject subject = overTime("Rounds over time", "duration (ms)", "seconds since the first round");
        return new NamedPicture("rounds", RoundsPicture.draw(subject, experiment.rounds()));
    }

    private NamedPicture visit(StagedVisit visit) {
        String cell = visit.cell().levels().stream().map(Level::inFull).collect(Collectors.joining(", "));
        Subject subject = overTime("One visit in time, " + cell, "", "seconds since its first call");
        String file = "visit-" + cell.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new NamedPicture(file, VisitPicture.draw(subject, visit));
    }

    private NamedPicture timeline() {
        Subject subject = overTime("Every call in time", "duration (ms)", "seconds since the first call");
        List<TimelinePicture.Calls> calls = experiment.cells().stream()
                .map(cell -> new TimelinePicture.Calls(
                        labels.alone(cell.cell()),
                        points(cell, Measured.DURATION),
                        points(cell, Measured.COLD_DURATION)))
                .toList();
        return new NamedPicture(
                "timeline",
                TimelinePicture.draw(subject, calls, experiment.schedule().generations()));
    }

    private static @Nullable Points points(CellFigures cell, Measured measured) {
        Spread spread = cell.spreads().get(measured);
        return spread == null ? null : spread.points();
    }

    private NamedPicture design() {
        Subject subject = overTime("The design in time", labels.axis(), "seconds since the first call");
        List<String> rows =
                experiment.cells().stream().map(cell -> labels.of(cell.cell())).toList();
        return new NamedPicture("design", DesignPicture.draw(subject, rows, experiment.schedule()));
    }

    private NamedPicture instances(InstanceTimeline timeline) {
        Subject subject = overTime("Instances and the calls that they served", "", "seconds since the first call");
        return new NamedPicture("instances", InstancePicture.draw(subject, cells, timeline));
    }

    private Subject overTime(String what, String values, String axis) {
        return new Subject(what + ": " + experiment.record().name(), values, "ms", axis, null);
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
