package dev.assay.target.embedded.instance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * How faithfully, and where, instances are run.
 *
 * @param cpu how CPU follows memory
 * @param runtime what runs the handler
 * @param initLimit how long INIT may take
 * @param idleLimit how long an instance waits for work before it is ended
 * @param runsFolder parent of the private folders of all runs; must not be below {@code /tmp}, which instances see their own of
 * @param cacheFolder what is worth keeping between runs (class data archives)
 */
public record FleetSettings(
        CpuScaling cpu,
        RuntimeLoop runtime,
        Duration initLimit,
        Duration idleLimit,
        Path runsFolder,
        Path cacheFolder) {

    /** As AWS Lambda behaves, as far as this machine allows. */
    public static FleetSettings likeAws() {
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "assay");
        return new FleetSettings(
                CpuScaling.AUTO,
                RuntimeLoop.AUTO,
                Duration.ofSeconds(10),
                Duration.ofMinutes(10),
                cache.resolve("runs"),
                cache.resolve("archives"));
    }

    /** As {@link #likeAws()}, changed by the parameters {@code assay.embedded.cpu} and {@code assay.embedded.runtime}. */
    public static FleetSettings from(Function<String, Optional<String>> parameter) {
        return Options.apply(likeAws(), parameter);
    }

    public FleetSettings withCpu(CpuScaling scaling) {
        return new FleetSettings(scaling, runtime, initLimit, idleLimit, runsFolder, cacheFolder);
    }

    public FleetSettings withRuntime(RuntimeLoop loop) {
        return new FleetSettings(cpu, loop, initLimit, idleLimit, runsFolder, cacheFolder);
    }

    public FleetSettings withInitLimit(Duration limit) {
        return new FleetSettings(cpu, runtime, limit, idleLimit, runsFolder, cacheFolder);
    }

    public FleetSettings withIdleLimit(Duration limit) {
        return new FleetSettings(cpu, runtime, initLimit, limit, runsFolder, cacheFolder);
    }

    public FleetSettings withFolders(Path runs, Path caches) {
        return new FleetSettings(cpu, runtime, initLimit, idleLimit, runs, caches);
    }
}
