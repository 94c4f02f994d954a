package dev.assay.internal.run;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.verdicts.BegunClaim;
import dev.assay.internal.verdicts.Judgements;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Breaks a test that ends without having claimed anything: "held" would be untrue. The decision record 0013 says what it can see.
 */
final class SilentTests {

    private SilentTests() {}

    /** Called when the method has returned, within its interception: after-each callbacks come too late for the verdict. */
    static void check(ExtensionContext context) {
        Judgements judgements = context.getStore(ExperimentExtension.NAMESPACE).get(Judgements.class, Judgements.class);
        String test = context.getRequiredTestMethod().getName();
        if (judgements == null) {
            return;
        }
        if (!judgements.unfinished().isEmpty()) {
            throw new InvalidInputException(
                    Problem.CLAIM,
                    "claim (" + test + ") must finish what it begins: "
                            + judgements.unfinished().stream()
                                    .map(BegunClaim::toString)
                                    .collect(Collectors.joining("; ")),
                    "Until then it asserts nothing");
        }
        if (judgements.made().isEmpty() && !judgements.dataWereRead()) {
            throw new InvalidInputException(
                    Problem.CLAIM,
                    "claim (" + test
                            + ") must assert something, but it ended without a judgement and did not read the data",
                    "Write, for example, assertThat(results).fillsEveryCell(), or remove the method");
        }
    }
}
