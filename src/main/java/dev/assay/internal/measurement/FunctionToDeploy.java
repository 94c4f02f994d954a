package dev.assay.internal.measurement;

import dev.assay.internal.design.Design;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The function under test, before a cell's configuration is applied to it.
 *
 * @param versions its versions; a single one without a name if versions are not compared
 * @param memoryMegabytes where memory is not a factor
 * @param timeoutSeconds if the timeout is not a factor
 * @param environment the function's environment variables
 * @param companions the functions that are deployed beside it
 * @param ephemeralMegabytes of {@code /tmp}, 512 to 10,240
 * @param copied settings of the function of which this is a copy; absent if it is none
 * @param networkAtMost how long what its network pays by the hour may exist; zero without one
 * @param names that it has to have, because its code names them
 */
public record FunctionToDeploy(
        List<FunctionVersion> versions,
        int memoryMegabytes,
        int timeoutSeconds,
        Map<String, String> environment,
        List<CompanionFunction> companions,
        int ephemeralMegabytes,
        @Nullable CopiedSettings copied,
        Duration networkAtMost,
        OwnNames names) {

    /** What a function has that asks for nothing else; AWS charges nothing for it. */
    public static final int USUAL_EPHEMERAL_MEGABYTES = 512;

    public FunctionToDeploy {
        versions = List.copyOf(versions);
        companions = List.copyOf(companions);
        environment = Map.copyOf(environment);
    }

    /** A function that is no copy. */
    public FunctionToDeploy(
            List<FunctionVersion> versions,
            int memoryMegabytes,
            int timeoutSeconds,
            Map<String, String> environment,
            List<CompanionFunction> companions) {
        this(versions, memoryMegabytes, timeoutSeconds, environment, companions, null);
    }

    /** A function with the usual {@code /tmp}, or as large a one as that of which it is a copy. */
    public FunctionToDeploy(
            List<FunctionVersion> versions,
            int memoryMegabytes,
            int timeoutSeconds,
            Map<String, String> environment,
            List<CompanionFunction> companions,
            @Nullable CopiedSettings copied) {
        this(
                versions,
                memoryMegabytes,
                timeoutSeconds,
                environment,
                companions,
                USUAL_EPHEMERAL_MEGABYTES,
                copied,
                Duration.ZERO,
                OwnNames.NONE);
    }

    /** A function that stands alone. */
    public FunctionToDeploy(
            List<FunctionVersion> versions, int memoryMegabytes, int timeoutSeconds, Map<String, String> environment) {
        this(versions, memoryMegabytes, timeoutSeconds, environment, List.of());
    }

    /** The version of that name. */
    FunctionVersion version(String name) {
        return versions.stream()
                .filter(version -> version.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("version (" + name + ") must be one of "
                        + versions.stream().map(FunctionVersion::name).toList()));
    }

    /**
     * Checks that the package of every version can have every size that the design asks for.
     *
     * @throws dev.assay.internal.errors.InvalidInputException if one cannot
     */
    public void checkPackageSizes(Design design) {
        design.cells().forEach(cell -> Configuration.of(cell, this).checkPackageSize(this));
    }

    /** The same, with more environment variables. */
    FunctionToDeploy with(Map<String, String> variables) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.putAll(variables);
        return new FunctionToDeploy(
                versions,
                memoryMegabytes,
                timeoutSeconds,
                all,
                companions,
                ephemeralMegabytes,
                copied,
                networkAtMost,
                names);
    }

    /**
     * Checks that the design has one function only if that has a name.
     *
     * @throws dev.assay.internal.errors.InvalidInputException if it has several
     */
    public void checkName(Design design) {
        List<String> several = design.cells().stream()
                .map(cell -> Configuration.of(cell, this).suffix())
                .distinct()
                .toList();
        if (!names.function().isEmpty() && several.size() > 1) {
            throw new InvalidInputException(
                    Problem.HANDLER,
                    "function name (" + names.function() + ") must be that of one function, but the design deploys "
                            + several.size() + ": " + String.join(", ", several),
                    "Leave out name, or vary fields of the payload alone");
        }
    }
}
