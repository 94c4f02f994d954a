package dev.assay.internal.measurement;

import java.util.Locale;

/**
 * A function that is deployed beside the one under test.
 *
 * @param code its code; its name is the companion's
 * @param memoryMegabytes 128 to 10,240
 * @param timeoutSeconds 1 to 900
 */
public record CompanionFunction(FunctionVersion code, int memoryMegabytes, int timeoutSeconds) {

    /** What it is called among the functions of the experiment. */
    public String name() {
        return code.name();
    }

    /** The variable in which every function of the experiment finds its deployed name. */
    String variable() {
        return name().toUpperCase(Locale.ROOT).replace('-', '_') + "_FUNCTION";
    }
}
