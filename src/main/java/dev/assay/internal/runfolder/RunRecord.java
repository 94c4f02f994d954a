package dev.assay.internal.runfolder;

import dev.assay.targets.CapabilityRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run: what was chosen, where it ran, on what. The file {@code run.json} of the run's folder.
 *
 * @param id unique, sorts by time: {@code 20261121-142258-3f9a}
 * @param startedAt when the run was opened
 * @param endedAt when it was closed; absent for a run that was killed
 * @param scale {@code smoke} or {@code nightly}
 * @param target the name of the target that was used
 * @param targetChosenBecause why this target was used
 * @param capabilities what the target was able to show
 * @param environment facts for a reader who wants to judge the figures: versions, CPU model, cores, operating system,
 *     region, settings of the target, in the order in which they are shown
 */
public record RunRecord(
        String id,
        Instant startedAt,
        @Nullable Instant endedAt,
        String scale,
        String target,
        String targetChosenBecause,
        List<CapabilityRecord> capabilities,
        Map<String, String> environment) {

    /** The fact of the environment that names the image which a target is started from. */
    public static final String IMAGE = "Image";

    /** The fact of the environment that names the service which answers at an endpoint. */
    public static final String SERVICE = "service";

    /** @throws NullPointerException for a file that lacks what every run has */
    public RunRecord {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(targetChosenBecause, "targetChosenBecause");
        Objects.requireNonNull(capabilities, "capabilities");
        Objects.requireNonNull(environment, "environment");
    }

    /** Where its functions ran: runs at the same place have a history together, for example {@code localstack localstack/localstack:4.14.0}. */
    public String place() {
        return Stream.of(target, environment.get(IMAGE), environment.get(SERVICE))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** The same run, closed. */
    public RunRecord ended(Instant at) {
        return new RunRecord(id, startedAt, at, scale, target, targetChosenBecause, capabilities, environment);
    }
}
