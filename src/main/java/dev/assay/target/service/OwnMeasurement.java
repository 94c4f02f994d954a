package dev.assay.target.service;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.Platform;
import org.jspecify.annotations.Nullable;

/** What a function measured of itself and wrote into its profile, where the service does not tell it. */
public final class OwnMeasurement {

    private OwnMeasurement() {}

    /**
     * What the service said, with INIT and CPU time as the function measured them where the service is silent. The duration is then the one that CPU time
     * was measured over: the service's own takes longer, and their ratio would be a CPU share that nobody had.
     */
    public static Platform added(Platform said, @Nullable JsonNode profile) {
        @Nullable Double cpu = said.cpuMillis();
        @Nullable Double own = number(profile, "cpuTime");
        boolean measuredInside = cpu == null && own != null;
        @Nullable Double duration = measuredInside ? number(profile, "duration") : null;
        @Nullable Double init = said.initMillis();
        return new Platform(
                duration == null ? said.durationMillis() : duration,
                said.billedMillis(),
                init == null ? number(profile, "initDuration") : init,
                said.memoryMegabytes(),
                said.maxMemoryUsedMegabytes(),
                measuredInside ? own : cpu,
                said.wantedCpuShare(),
                said.instance(),
                said.host());
    }

    private static @Nullable Double number(@Nullable JsonNode profile, String name) {
        return profile != null && profile.path(name).isNumber()
                ? Double.valueOf(profile.get(name).asDouble())
                : null;
    }
}
