package dev.assay.data;

import org.jspecify.annotations.Nullable;

/** Collects the values of a {@link Platform}, whose components say what each is. What is not set, or set to null, is absent. */
public final class PlatformBuilder {

    private @Nullable Double durationMillis;
    private @Nullable Long billedMillis;
    private @Nullable Double initMillis;
    private @Nullable Double restoreMillis;
    private @Nullable Integer memoryMegabytes;
    private @Nullable Integer maxMemoryUsedMegabytes;
    private @Nullable Double cpuMillis;
    private @Nullable Double wantedCpuShare;
    private @Nullable String instance;
    private @Nullable HostCpu host;
    private @Nullable Double cpuWithinMillis;

    PlatformBuilder() {}

    public PlatformBuilder durationMillis(@Nullable Double value) {
        durationMillis = value;
        return this;
    }

    public PlatformBuilder billedMillis(@Nullable Long value) {
        billedMillis = value;
        return this;
    }

    public PlatformBuilder initMillis(@Nullable Double value) {
        initMillis = value;
        return this;
    }

    public PlatformBuilder restoreMillis(@Nullable Double value) {
        restoreMillis = value;
        return this;
    }

    public PlatformBuilder memoryMegabytes(@Nullable Integer value) {
        memoryMegabytes = value;
        return this;
    }

    public PlatformBuilder maxMemoryUsedMegabytes(@Nullable Integer value) {
        maxMemoryUsedMegabytes = value;
        return this;
    }

    public PlatformBuilder cpuMillis(@Nullable Double value) {
        cpuMillis = value;
        return this;
    }

    public PlatformBuilder wantedCpuShare(@Nullable Double value) {
        wantedCpuShare = value;
        return this;
    }

    public PlatformBuilder instance(@Nullable String value) {
        instance = value;
        return this;
    }

    public PlatformBuilder host(@Nullable HostCpu value) {
        host = value;
        return this;
    }

    public PlatformBuilder cpuWithinMillis(@Nullable Double value) {
        cpuWithinMillis = value;
        return this;
    }

    /** The report with what was set so far. */
    public Platform build() {
        return new Platform(
                durationMillis,
                billedMillis,
                initMillis,
                restoreMillis,
                memoryMegabytes,
                maxMemoryUsedMegabytes,
                cpuMillis,
                wantedCpuShare,
                instance,
                host,
                cpuWithinMillis);
    }
}
