package dev.assay.internal.run;

import dev.assay.data.InstructionSet;
import dev.assay.internal.cost.Prices;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.targets.Target;
import java.util.Optional;
import java.util.function.Function;

/** The prices of a run: of the region and the architecture of its target, or those that an option names. */
final class PricesOfRun {

    private static final String REGION = "assay.prices.region";
    private static final String ARCHITECTURE = "assay.prices.architecture";

    private PricesOfRun() {}

    /**
     * Checks the options.
     *
     * @throws InvalidInputException if there are no such prices
     */
    static void check(Function<String, Optional<String>> parameter) {
        region(parameter);
        architecture(parameter);
    }

    static Prices of(Function<String, Optional<String>> parameter, Target target) {
        return Prices.of(
                region(parameter).orElseGet(target::region),
                architecture(parameter).orElseGet(() -> architecture(target)));
    }

    private static Optional<String> region(Function<String, Optional<String>> parameter) {
        Optional<String> region = set(parameter, REGION);
        region.filter(name -> !Prices.regions().contains(name)).ifPresent(name -> {
            throw new InvalidInputException(
                    Problem.OPTION,
                    REGION + " (" + name + ") must be a region whose prices Assay knows",
                    "Use one of " + String.join(", ", Prices.regions())
                            + ", or leave it out for the region of the target");
        });
        return region;
    }

    private static Optional<InstructionSet> architecture(Function<String, Optional<String>> parameter) {
        return set(parameter, ARCHITECTURE)
                .map(name -> InstructionSet.find(name)
                        .orElseThrow(() -> new InvalidInputException(
                                Problem.OPTION,
                                ARCHITECTURE + " (" + name + ") must be x86_64 or arm64",
                                "Leave it out for the architecture of the functions")));
    }

    /** One that AWS does not know costs what its default costs. */
    private static InstructionSet architecture(Target target) {
        return InstructionSet.find(target.architecture()).orElse(InstructionSet.X86_64);
    }

    private static Optional<String> set(Function<String, Optional<String>> parameter, String name) {
        return parameter.apply(name).map(String::strip).filter(text -> !text.isEmpty());
    }
}
