package dev.assay.internal.run;

import dev.assay.experiment.Experiment;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.text.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The experiments in the folders of a class path.
 *
 * @param named those that a build runs, because their classes are named {@code *Experiment}; sorted by name
 * @param others the classes that carry {@code @Experiment} under other names
 */
public record FoundExperiments(List<FoundExperiment> named, List<FoundExperiment> others) {

    private static final String NAME = "[^$]*Experiment";

    public FoundExperiments {
        named = List.copyOf(named);
        others = List.copyOf(others);
    }

    /** Finds them without running any of their code. */
    public static FoundExperiments on(String classPath) {
        List<FoundExperiment> named = new ArrayList<>();
        List<FoundExperiment> others = new ArrayList<>();
        for (String className : ExperimentClasses.on(classPath)) {
            Class<?> type = load(className);
            Experiment marked = type.getAnnotation(Experiment.class);
            if (marked != null) {
                (className.matches(NAME) ? named : others).add(new FoundExperiment(marked.value(), type));
            }
        }
        named.sort(Comparator.comparing(FoundExperiment::name));
        return new FoundExperiments(named, others);
    }

    /**
     * Those that are called so; several if classes of several packages share a simple name.
     *
     * @throws InvalidInputException if there is none
     */
    public List<FoundExperiment> called(String written) {
        List<FoundExperiment> found =
                named.stream().filter(one -> one.isCalled(written)).toList();
        if (found.isEmpty()) {
            found = others.stream().filter(one -> one.isCalled(written)).toList();
        }
        if (found.isEmpty()) {
            throw new InvalidInputException(
                    Problem.EXPERIMENT_NAME,
                    "experiment (" + written + ") must be one of "
                            + named.stream().map(FoundExperiment::id).collect(Collectors.joining(", ")),
                    remedy(written));
        }
        return found;
    }

    /** Whether one is called so. */
    public boolean has(String written) {
        return Stream.concat(named.stream(), others.stream()).anyMatch(one -> one.isCalled(written));
    }

    private String remedy(String written) {
        List<String> known = named.stream().flatMap(one -> one.names().stream()).toList();
        return Nearest.near(written, known)
                .map(name -> "Did you mean \"" + name + "\"? The command list shows them all")
                .orElse("The command list shows them all");
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, FoundExperiments.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " is on the class path and cannot be loaded", e);
        }
    }
}
