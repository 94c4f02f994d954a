package dev.assay.internal.definition;

import dev.assay.data.Factors;
import dev.assay.data.InstructionSet;
import dev.assay.data.Level;
import dev.assay.experiment.Architecture;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads which processors an experiment is measured on. */
public final class ArchitectureReader {

    private ArchitectureReader() {}

    static Optional<DesignFactor> factor(Class<?> type) {
        return Optional.ofNullable(type.getAnnotation(Architecture.class))
                .map(architecture -> new DesignFactor(
                        Factors.ARCHITECTURE,
                        DesignFactor.Role.CONFIGURATION,
                        Stream.of(architecture.value())
                                .map(set -> new Level(Factors.ARCHITECTURE, set.label(), ""))
                                .toList()));
    }

    /** What the target must offer: the levels that a design has. */
    public static Set<InstructionSet> required(Design design) {
        return design.cells().stream()
                .flatMap(cell -> InstructionSet.at(cell).stream())
                .collect(Collectors.toSet());
    }
}
