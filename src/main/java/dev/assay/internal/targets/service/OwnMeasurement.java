package dev.assay.internal.targets.service;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.Platform;
import dev.assay.internal.profiles.ProfileTimes;
import org.jspecify.annotations.Nullable;

/** What a function measured of itself and wrote into its profile, where the service does not tell it. */
public final class OwnMeasurement {

    private OwnMeasurement() {}

    /**
     * What the service said, with INIT and CPU time as the function measured them where the service is silent. The time that CPU time was measured
     * within goes with it: the service's duration is longer, and their ratio would be a CPU share that nobody had.
     */
    public static Platform added(Platform said, @Nullable JsonNode profile) {
        @Nullable Double own = ProfileTimes.millis(profile, "cpuTime");
        boolean measuredInside = said.cpuMillis() == null && own != null;
        @Nullable Double init = said.initMillis();
        return said.toBuilder()
                .initMillis(init == null ? ProfileTimes.millis(profile, "initDuration") : init)
                .cpuMillis(measuredInside ? own : said.cpuMillis())
                .cpuWithinMillis(measuredInside ? ProfileTimes.millis(profile, "duration") : null)
                .build();
    }
}
