package dev.assay.internal.saaf;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.Cell;
import dev.assay.data.Factors;
import dev.assay.data.Level;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.data.Platform;
import dev.assay.data.Timing;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.profiles.ProfileTimes;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.ExperimentRecord;
import dev.assay.internal.runfolder.Journal;
import dev.assay.internal.runfolder.RunFolder;
import dev.assay.internal.runfolder.RunRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Profiles that were made elsewhere as a run of Assay's: its levels are the memory settings that the profiles name. All that makes
 * reports of runs takes them then.
 */
public final class ImportedRun {

    /** What stands in place of a target's name. */
    public static final String TARGET = "imported";

    private static final double NANOS_PER_MILLISECOND = 1e6;

    private final RunFolder run;
    private final ExperimentFolder experiment;
    private final String name;
    private final String source;

    private ImportedRun(RunFolder run, String name, String source) {
        this.run = run;
        this.name = name;
        this.source = source;
        // The design is known when all profiles are: until then it has one level.
        this.experiment = run.experiment(record(design(Map.of("", 1)), null));
    }

    /** Begins a run: its folder takes what is collected. */
    public static ImportedRun begin(Path root, String id, String name, String source) {
        Instant now = Instant.now();
        return new ImportedRun(
                RunFolder.create(
                        root, new RunRecord(id, now, null, "as found", TARGET, "from " + source, List.of(), Map.of())),
                name,
                source);
    }

    /** The folder of the only experiment. */
    public ExperimentFolder experiment() {
        return experiment;
    }

    public RunFolder folder() {
        return run;
    }

    /** Hands on profiles, the same ones each time. */
    public interface Profiles {
        void forEach(Consumer<JsonNode> sink);
    }

    /** Writes the journal, and closes the run. Reads the profiles twice and holds none. */
    public void write(Profiles profiles) {
        Map<String, Integer> sizes = new TreeMap<>();
        long[] first = {Long.MAX_VALUE};
        profiles.forEach(profile -> {
            sizes.merge(memory(profile), 1, Integer::sum);
            Long started = start(profile);
            first[0] = started == null ? first[0] : Math.min(first[0], started);
        });
        Map<String, Integer> levels = sizes.containsKey("")
                ? Map.of("", sizes.values().stream().mapToInt(Integer::intValue).sum())
                : sizes;
        Design design = design(levels.isEmpty() ? Map.of("", 1) : levels);
        experiment.write(record(design, null));
        try (Journal journal = experiment.openJournal()) {
            Map<Cell, Integer> calls = new HashMap<>();
            profiles.forEach(profile -> {
                Cell cell = cell(design, profile);
                int call = calls.merge(cell, 1, Integer::sum) - 1;
                journal.append(observation(journal.nextSequence(), new Place(cell, 0, 0, call, 0), profile, first[0]));
            });
            experiment.write(record(design, journal.count()));
        }
        run.write(run.run().ended(Instant.now()));
    }

    private ExperimentRecord record(Design design, @Nullable Long count) {
        ExperimentRecord record = new ExperimentRecord(name, "", "found in " + source, design, null, null)
                .warned(List.of("These profiles were not measured by Assay: nothing is known of calls that left none."
                        + " Where a profile has no roundTripTime, its latency is the time within the function"));
        return count == null ? record : record.measured(count);
    }

    private static Design design(Map<String, Integer> sizes) {
        int most = sizes.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        List<Level> levels = sizes.keySet().stream()
                .sorted((one, other) ->
                        one.length() == other.length() ? one.compareTo(other) : one.length() - other.length())
                .map(size -> size.isEmpty()
                        ? new Level("profiles", "all", "")
                        : new Level(Factors.MEMORY, Integer.parseInt(size), "MB"))
                .toList();
        return new Design(
                List.of(new DesignFactor(levels.get(0).factor(), DesignFactor.Role.CONFIGURATION, levels)),
                most,
                most,
                1,
                0);
    }

    private static Cell cell(Design design, JsonNode profile) {
        String memory = memory(profile);
        return design.cells().stream()
                .filter(cell -> design.cells().size() == 1
                        || String.valueOf(cell.levels().get(0).value()).equals(memory))
                .findFirst()
                .orElseThrow();
    }

    private static String memory(JsonNode profile) {
        String text = profile.path("functionMemory").asText("");
        return text.matches("[1-9][0-9]{0,5}") ? text : "";
    }

    private static Observation observation(long sequence, Place place, JsonNode profile, long first) {
        Long started = start(profile);
        String memory = memory(profile);
        Platform platform = memory.isEmpty()
                ? Platform.SILENT
                : Platform.builder().memoryMegabytes(Integer.valueOf(memory)).build();
        return new Observation(
                sequence,
                place,
                profile.path("functionName").asText("unknown"),
                profile.path("requestId").isTextual()
                        ? profile.path("requestId").textValue()
                        : null,
                Outcome.SUCCESS,
                null,
                null,
                new Timing(
                        Instant.ofEpochMilli(started == null ? 0 : started),
                        started == null ? 0 : Math.round((started - first) * NANOS_PER_MILLISECOND),
                        latency(profile)),
                platform,
                profile,
                null);
    }

    private static double latency(JsonNode profile) {
        for (String name : List.of("roundTripTime", "duration", "runtime")) {
            Double millis = ProfileTimes.millis(profile, name);
            if (millis != null) {
                return millis;
            }
        }
        return 0;
    }

    private static @Nullable Long start(JsonNode profile) {
        JsonNode start = profile.path("startTime");
        return start.isIntegralNumber() && start.longValue() >= 0 ? (Long) start.longValue() : null;
    }
}
