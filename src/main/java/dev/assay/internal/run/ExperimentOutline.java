package dev.assay.internal.run;

import dev.assay.internal.definition.DefinitionReader;
import dev.assay.internal.definition.RunSettings;
import dev.assay.internal.design.Design;
import dev.assay.internal.errors.InvalidInputException;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an experiment measures, in a few words for a list. */
public final class ExperimentOutline {

    private ExperimentOutline() {}

    /** For example {@code memory 128, 512 MB; 20 calls per level}; if it is invalid, why. */
    public static String of(FoundExperiment experiment, String scale) {
        RunSettings settings =
                RunSettings.from(name -> name.equals("assay.scale") ? Optional.of(scale) : Optional.empty());
        try {
            return inWords(DefinitionReader.design(experiment.type(), settings));
        } catch (InvalidInputException e) {
            return "invalid: " + e.getMessage();
        }
    }

    private static String inWords(Design design) {
        String factors = design.factors().stream()
                .map(factor -> factor.name() + " "
                        + factor.levels().stream()
                                .map(level -> String.valueOf(level.value()))
                                .collect(Collectors.joining(", "))
                        + (factor.levels().get(0).unit().isEmpty()
                                ? ""
                                : " " + factor.levels().get(0).unit()))
                .collect(Collectors.joining(" x "));
        boolean staged = design.pattern() == dev.assay.internal.design.CallPattern.PROCEDURE;
        String unit = (staged ? "visit" : "call") + (design.invocations() == 1 ? "" : "s");
        return factors + "; " + design.invocations() + " " + unit + " per level";
    }
}
