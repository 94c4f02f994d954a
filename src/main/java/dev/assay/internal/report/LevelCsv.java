package dev.assay.internal.report;

import dev.assay.data.Level;
import dev.assay.data.Outcome;
import dev.assay.internal.csv.CsvRow;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.report.figures.CellFigures;
import dev.assay.internal.report.figures.ExperimentFigures;
import dev.assay.internal.stats.Description;
import dev.assay.internal.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The table of levels as CSV (RFC 4180): one row per cell, full precision, empty if absent. */
final class LevelCsv {

    private LevelCsv() {}

    static String of(ExperimentFigures experiment) {
        List<DesignFactor> factors = experiment.record().design().factors();
        List<String> header =
                new ArrayList<>(factors.stream().map(DesignFactor::name).toList());
        header.addAll(List.of(
                "calls",
                "warm",
                "mean_ms",
                "sd_ms",
                "median_ms",
                "median_low_ms",
                "median_high_ms",
                "min_ms",
                "lower_quartile_ms",
                "upper_quartile_ms",
                "max_ms",
                "outliers",
                "generations",
                "cold",
                "cold_median_ms",
                "init_median_ms",
                "usd_per_million_mean",
                "usd_per_million_median",
                "cpu_share_reached",
                "cpu_share_wanted"));
        header.addAll(PercentileColumns.NAMES);
        for (Outcome outcome : Outcome.values()) {
            header.add(outcome.name().toLowerCase(Locale.ROOT));
        }
        StringBuilder csv = new StringBuilder();
        CsvRow.append(csv, header);
        experiment.cells().forEach(cell -> CsvRow.append(csv, row(cell)));
        return csv.toString();
    }

    private static List<String> row(CellFigures cell) {
        List<String> row = new ArrayList<>();
        for (Level level : cell.cell().levels()) {
            row.add(String.valueOf(level.value()));
        }
        row.add(String.valueOf(cell.calls()));
        row.add(String.valueOf(cell.warm()));
        warm(row, cell.duration());
        row.add(String.valueOf(cell.cold().n()));
        row.add(number(cell.cold().durationMillis()));
        row.add(number(cell.cold().initMillis()));
        row.add(figure(cell.cost(), Description::mean));
        row.add(figure(cell.cost(), Description::median));
        row.add(number(cell.reachedCpuShare()));
        row.add(number(cell.wantedCpuShare()));
        row.addAll(PercentileColumns.of(cell.duration()));
        for (Outcome outcome : Outcome.values()) {
            row.add(String.valueOf(cell.count(outcome)));
        }
        return row;
    }

    private static void warm(List<String> row, @Nullable Description warm) {
        row.add(figure(warm, Description::mean));
        row.add(figure(warm, one -> one.standardDeviation().orElse(Double.NaN)));
        row.add(figure(warm, Description::median));
        row.add(figure(warm, one -> end(one, Interval::low)));
        row.add(figure(warm, one -> end(one, Interval::high)));
        row.add(figure(warm, Description::minimum));
        row.add(figure(warm, Description::lowerQuartile));
        row.add(figure(warm, Description::upperQuartile));
        row.add(figure(warm, Description::maximum));
        row.add(warm == null ? "" : String.valueOf(warm.outliers() + warm.extremes()));
        row.add(warm == null ? "" : String.valueOf(warm.generations()));
    }

    private static double end(Description warm, Function<Interval, Double> end) {
        return warm.medianInterval().map(end).orElse(Double.NaN);
    }

    private static String figure(@Nullable Description description, ToDoubleFunction<Description> figure) {
        return description == null ? "" : number(figure.applyAsDouble(description));
    }

    private static String number(@Nullable Double value) {
        return value == null || !Double.isFinite(value) ? "" : value.toString();
    }
}
