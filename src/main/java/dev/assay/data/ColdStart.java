package dev.assay.data;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why a call met a new instance. Each kind is a population: providers cache code and reuse hosts, so the kinds differ.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html">Lambda execution environment lifecycle</a>
 */
public enum ColdStart {
    /** The first call after the function was created. */
    DEPLOYMENT("deployment"),
    /** The first call after the function's configuration changed. */
    CONFIGURATION("configuration"),
    /** The first call after the function's code changed. */
    CODE("code"),
    /** A call while every instance was busy. */
    SCALE_OUT("scale-out"),
    /** The first call after the function had not been called for a time, if the target ended its instances meanwhile. */
    IDLE("idle");

    private final String label;

    ColdStart(String label) {
        this.label = label;
    }

    /** The level of the factor {@link Factors#COLD_START}, for example {@code scale-out}. */
    public String label() {
        return label;
    }

    /** The kind of cold start that an experiment provokes at a cell; empty if it provokes none. */
    public static Optional<ColdStart> at(Cell cell) {
        return cell.level(Factors.COLD_START).flatMap(level -> labelled(String.valueOf(level.value())));
    }

    private static Optional<ColdStart> labelled(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }
}
