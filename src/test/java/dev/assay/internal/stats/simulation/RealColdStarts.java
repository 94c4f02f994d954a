package dev.assay.internal.stats.simulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * INIT times of AWS Lambda functions, ten cold starts a day and configuration in 2024, measured by the project lambda-perf and
 * published under the Apache License 2.0.
 */
final class RealColdStarts {

    private static final String FILE = "/lambda-cold-starts-2024.csv.gz";
    private static final int FIRST_INIT = 6;

    private RealColdStarts() {}

    /** Ten INIT times of each day in milliseconds, in the order of the days, by configuration. */
    static Map<String, List<double[]>> byConfiguration() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Objects.requireNonNull(RealColdStarts.class.getResourceAsStream(FILE))),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .sorted((one, other) -> one[0].compareTo(other[0]))
                    .collect(Collectors.groupingBy(
                            cells -> String.join(" ", cells[1], cells[2], cells[3]),
                            TreeMap::new,
                            Collectors.mapping(RealColdStarts::day, Collectors.toList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] day(String[] cells) {
        return Arrays.stream(cells, FIRST_INIT, cells.length)
                .filter(cell -> !cell.isBlank())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
