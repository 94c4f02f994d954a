package dev.assay.internal.definition;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.text.Nearest;
import java.util.List;
import java.util.Set;

/** The options that a run knows. A misspelt one would be passed over, and another thing measured than was asked for. */
public final class KnownOptions {

    private static final List<String> NAMES = List.of(
            "assay.target",
            "assay.scale",
            "assay.levels",
            "assay.undecided",
            "assay.requires",
            "assay.seed",
            "assay.span",
            "assay.output",
            "assay.report",
            "assay.progress",
            "assay.allure.site",
            "assay.embedded.cpu",
            "assay.embedded.runtime",
            "assay.embedded.port",
            "assay.embedded.accountConcurrency",
            "assay.localstack.image",
            "assay.localstack.imageIsCompatible",
            "assay.localstack.limits",
            "assay.localstack.port",
            "assay.localstack.pullTimeout",
            "assay.localstack.reuse",
            "assay.localstack.runtimeImages",
            "assay.endpoint",
            "assay.endpoint.capabilities",
            "assay.endpoint.credentials",
            "assay.endpoint.javaRuntime",
            "assay.endpoint.region",
            "assay.endpoint.role",
            "assay.endpoint.service");

    private KnownOptions() {}

    /**
     * Checks the names of all properties that are set.
     *
     * @param others what options of other targets and tools begin with, for example {@code assay.azure.}
     * @throws InvalidInputException if one begins with {@code assay.} and is none of these
     */
    public static void check(Set<String> properties, List<String> others) {
        properties.stream()
                .filter(name -> name.startsWith("assay.") && !NAMES.contains(name))
                .filter(name -> others.stream().noneMatch(name::startsWith))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidInputException(
                            Problem.OPTION,
                            "option (" + name + ") must be one that Assay knows",
                            "Did you mean " + nearest(name) + "? docs/guide/options.md lists all of them");
                });
    }

    /** Whether options that begin like this are listed here. */
    public static boolean ofAssay(String prefix) {
        return NAMES.stream().anyMatch(name -> name.startsWith(prefix));
    }

    private static String nearest(String name) {
        return Nearest.of(name, NAMES).orElseThrow();
    }
}
