package dev.assay.internal.targets.host;

import dev.assay.targets.Support;
import java.util.Optional;

/** What a target shows if it runs on this machine and measures it with a {@link HostMeter}. */
public final class HostSupport {

    private HostSupport() {}

    /** @param missing why this machine cannot be measured; empty if it can */
    public static Support steadyHost(Optional<String> missing) {
        return Support.unless(missing, "the host's speed is measured while calls run, and a drift shows in their data");
    }

    /** @param missing why instances are not held to their CPU share, or this machine cannot be measured; empty if neither is so */
    public static Support cpuPerInstance(Optional<String> missing) {
        return Support.unless(
                missing,
                "shown for levels whose instances have CPU shares that add up to no more CPUs than the host has");
    }
}
