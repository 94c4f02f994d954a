package dev.assay.internal.targets.embedded.instance;

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
 * @param runsFolder parent of the private folders of all runs; below {@code /tmp} instances cannot have their own
 * @param cacheFolder what is worth keeping between runs (archives of classes)
 */
public record FleetSettings(
        CpuScaling cpu,
        RuntimeLoop runtime,
        Duration initLimit,
        Duration idleLimit,
        Path runsFolder,
        Path cacheFolder) {

    /** The option that says how CPU follows memory. */
    public static final String CPU_OPTION = Options.CPU;

    /** The option that says what runs the handler. */
    public static final String RUNTIME_OPTION = Options.RUNTIME;

    /**
     * As AWS Lambda behaves, as far as this machine allows. Each choice with its reason and source:
     *
     * <ul>
     *   <li>CPU is memory / 1769 MB after INIT: "at 1,769 MB, a function has the equivalent of one vCPU"
     *       (<a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html">configuration-memory</a>); held by the
     *       best way of the machine, over 20 ms, where the kernel is within 2% of the share.
     *   <li>INIT has all the CPU and 10 s, then is done again on the time of the call
     *       (<a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html">lambda-runtime-environment</a>). An
     *       INIT that fails is not tried again here: it would fail again and say the same.
     *   <li>Handlers run in AWS's own Runtime Interface Client with the serial collector and C1 only, as Lambda's Java does
     *       (<a href="https://docs.aws.amazon.com/lambda/latest/dg/java-customization.html">java-customization</a>).
     *   <li>Between calls an instance gets no CPU (lambda-runtime-environment: "freezes the execution environment").
     *   <li>Idle instances end after 10 minutes. AWS publishes no figure; observers report 5 to 15 minutes.
     * </ul>
     *
     * <p>{@link #from} lets the parameters of a run change it.
     */
    public static FleetSettings likeAws() {
        Path cache = CacheFolder.ofUser();
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
