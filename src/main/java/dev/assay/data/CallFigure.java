package dev.assay.data;

import java.util.Arrays;
import java.util.Optional;

/** A figure of one call, as stopping rules, histories and baselines name it. */
public enum CallFigure {
    /** Function-side duration, in milliseconds; of a cold start, that of its handler. */
    DURATION("duration", "ms"),
    /** Client-side latency, in milliseconds. */
    LATENCY("latency", "ms"),
    /** INIT of a cold start, in milliseconds. */
    INIT("INIT", "ms"),
    /** Cost in USD. Costs add up, so their mean counts; of all other figures, the median does. */
    COST("cost", "USD"),
    /** Max Memory Used, in megabytes. */
    MEMORY_USED("memory used", "MB");

    private final String label;
    private final String unit;

    CallFigure(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    /** As messages show it: {@code memory used}. */
    public String label() {
        return label;
    }

    /** Its unit. */
    public String unit() {
        return unit;
    }

    /** The figure whose label a text begins with, for example {@code cost, eu-west-1, arm64}; empty if there is none. */
    public static Optional<CallFigure> named(String text) {
        return Arrays.stream(values())
                .filter(one -> text.equals(one.label) || text.startsWith(one.label + ","))
                .findFirst();
    }
}
