package dev.assay.internal.definition;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.text.Nearest;
import dev.assay.targets.TargetProvider;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The options that every run knows; providers name those of their targets. A misspelt one would be passed over, and another thing measured than was asked for. */
public final class KnownOptions {

    private static final List<String> NAMES = List.of(
            "assay.target",
            "assay.scale",
            "assay.levels",
            "assay.undecided",
            "assay.confirm",
            "assay.baseline",
            "assay.history",
            "assay.requires",
            "assay.prices.region",
            "assay.prices.architecture",
            "assay.budget",
            "assay.budget.beyond",
            "assay.resume",
            "assay.seed",
            "assay.span",
            "assay.output",
            "assay.report",
            "assay.progress",
            "assay.allure.site");

    /** What the tests of Assay and of its users set for themselves. */
    private static final String OF_TESTS = "assay.test.";

    private KnownOptions() {}

    /**
     * Checks the names of all properties that are set.
     *
     * @param providers know the options of their targets
     * @throws InvalidInputException if one begins with {@code assay.} and nobody knows it
     */
    public static void check(Set<String> properties, List<TargetProvider> providers) {
        Set<String> known = known(providers);
        properties.stream()
                .filter(name -> name.startsWith("assay.") && !name.startsWith(OF_TESTS))
                .filter(name -> !known.contains(name) && !isOfUnlisted(name, providers))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidInputException(
                            Problem.OPTION,
                            "option (" + name + ") must be one that Assay knows",
                            "Did you mean " + nearest(name, known) + "? docs/guide/options.md lists all of them");
                });
    }

    /** All options that are listed: those of every run, and those that providers name. */
    static Set<String> known(List<TargetProvider> providers) {
        return Stream.concat(NAMES.stream(), providers.stream().flatMap(one -> one.options().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether it is an option of a target whose provider names none. */
    private static boolean isOfUnlisted(String name, List<TargetProvider> providers) {
        return providers.stream()
                .filter(one -> one.options().isEmpty())
                .anyMatch(one -> name.startsWith("assay." + one.name() + "."));
    }

    private static String nearest(String name, Set<String> known) {
        return Nearest.of(name, known).orElseThrow();
    }
}
