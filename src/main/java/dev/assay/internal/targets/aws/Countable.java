package dev.assay.internal.targets.aws;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.targets.PlannedCompanion;
import dev.assay.targets.PlannedSource;
import dev.assay.targets.PlannedWork;
import java.util.Locale;

/** Whether it can be said how often functions run at the most: else no budget could be kept. */
final class Countable {

    private Countable() {}

    /** @throws InvalidInputException if it cannot */
    static void check(PlannedWork work) {
        for (PlannedCompanion one : work.companions()) {
            if (one.callsAtMost().isEmpty()) {
                throw new InvalidInputException(
                        Problem.BUDGET,
                        "companion (" + one.name() + ") of " + work.experiment()
                                + " must say on AWS how often it runs at"
                                + " the most for one call of the client: the client does not see who calls it",
                        "Write @Companion(name = \"" + one.name() + "\", callsAtMost = ...), retries counted");
            }
        }
        for (PlannedSource one : work.sources()) {
            if (one.deliveries().isEmpty()) {
                String kind = one.kind().name().toLowerCase(Locale.ROOT).replaceAll("_events$", "");
                throw new InvalidInputException(
                        Problem.BUDGET,
                        "deliveries (0) of the " + kind + " of " + work.experiment()
                                + " must be at least 1 on AWS: an event that fails would be delivered for hours or days",
                        "Add deliveries = 3 to its annotation: then what fails goes to a queue");
            }
        }
    }
}
