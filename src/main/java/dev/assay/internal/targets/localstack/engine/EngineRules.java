package dev.assay.internal.targets.localstack.engine;

import com.github.dockerjava.api.model.Info;
import com.github.dockerjava.api.model.Version;
import org.jspecify.annotations.Nullable;

/** What an engine must be able to do. */
final class EngineRules {

    /** Docker 19.03. */
    private static final int OLDEST_API = 40;

    /** What Testcontainers 2.0.5 asks for first; from an older engine it takes 1.32. */
    private static final int SPOKEN_API = 44;

    private static final String ONE = "1.";

    private EngineRules() {}

    static void check(EngineAddress address, Version version, Info info) throws EngineRefusal {
        String name = "the Docker engine (" + address + ", version " + version.getVersion() + ")";
        int newest = minor(version.getApiVersion());
        if (newest < OLDEST_API) {
            throw new EngineRefusal(
                    name + " must speak API 1." + OLDEST_API + " or later, and speaks " + version.getApiVersion(),
                    "Update it to version 19.03 or later");
        }
        if (minor(version.getMinAPIVersion()) > SPOKEN_API) {
            throw new EngineRefusal(
                    name + " must speak API 1." + SPOKEN_API + ", and its oldest is " + version.getMinAPIVersion(),
                    "Allow it by DOCKER_MIN_API_VERSION=1." + SPOKEN_API
                            + " of the engine, or use a newer version of Assay");
        }
        String system = info.getOsType();
        if (system != null && !system.equals("linux")) {
            throw new EngineRefusal(
                    name + " must run Linux containers, and runs those of " + system, "Switch it to Linux containers");
        }
    }

    private static int minor(@Nullable String version) {
        return version != null && version.matches("1\\.[0-9]{1,6}")
                ? Integer.parseInt(version.substring(ONE.length()))
                : -1;
    }
}
