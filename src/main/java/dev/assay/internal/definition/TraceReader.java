package dev.assay.internal.definition;

import dev.assay.experiment.Traced;
import dev.assay.experiment.Version;
import dev.assay.internal.collect.CollectSettings;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.measurement.TracePlan;
import dev.assay.internal.runfolder.Tracing;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads whether and how the functions of an experiment are traced. */
final class TraceReader {

    private final @Nullable Traced traced;
    private final boolean sources;

    TraceReader(Class<?> type) {
        this.traced = type.getAnnotation(Traced.class);
        this.sources = SourceReader.areNamed(type);
        if (traced != null) {
            checkVersions(traced, type);
        }
    }

    private static void checkVersions(Traced traced, Class<?> type) {
        List<String> compared = Arrays.stream(type.getAnnotationsByType(Version.class))
                .map(Version::name)
                .toList();
        for (String version : traced.versions()) {
            if (!compared.contains(version)) {
                throw new InvalidInputException(
                        Problem.TRACING,
                        "traced version (" + version + ") must be one of " + compared,
                        "Name a @Version of the experiment, or none to trace all");
            }
        }
    }

    /** What a function leaves a record of; companions are of every version. */
    Recording recording(String version) {
        Recording otherwise = sources ? new Recording(Recording.What.EVENTS, false) : Recording.NONE;
        if (traced == null) {
            return otherwise;
        }
        boolean all = traced.versions().length == 0 || version.isEmpty();
        return all || List.of(traced.versions()).contains(version)
                ? new Recording(Recording.What.CALLS, traced.items())
                : otherwise;
    }

    /** How records are collected; null if nothing is traced. */
    @Nullable
    TracePlan plan() {
        if (traced == null) {
            return null;
        }
        if (traced.settleMillis() < 0) {
            throw new InvalidInputException(
                    Problem.TRACING,
                    "settleMillis (" + traced.settleMillis() + ") of @Traced must be at least 0",
                    "Use 500, for example");
        }
        Duration deadline = CollectSettings.checkedDeadline(Duration.ofSeconds(traced.deadlineSeconds()));
        return new TracePlan(
                new Tracing(List.of(traced.versions())), deadline, Duration.ofMillis(traced.settleMillis()));
    }
}
