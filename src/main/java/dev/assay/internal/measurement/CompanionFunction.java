package dev.assay.internal.measurement;

import dev.assay.targets.Elsewhere;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * A function that is deployed beside the one under test.
 *
 * @param code its code; its name is the companion's
 * @param place its region
 * @param memoryMegabytes 128 to 10,240
 * @param timeoutSeconds 1 to 900
 * @param callsAtMost how often it runs at the most for one call of the client or one event; empty if nobody said
 */
public record CompanionFunction(
        FunctionVersion code, Elsewhere place, int memoryMegabytes, int timeoutSeconds, OptionalInt callsAtMost) {

    /** What it is called among the functions of the experiment. */
    public String name() {
        return code.name();
    }

    /** The variable in which every function of the experiment finds its deployed name. */
    String variable() {
        return name().toUpperCase(Locale.ROOT).replace('-', '_') + "_FUNCTION";
    }
}
