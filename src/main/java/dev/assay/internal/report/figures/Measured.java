package dev.assay.internal.report.figures;

import java.util.Locale;

/** What reports show of single calls, each for the calls that it says something of. */
public enum Measured {
    /** From the put of an event to the function that it called. */
    TRIGGER_LATENCY(
            "Trigger latency",
            "ms",
            "from the beginning of an event's put, by this machine's clock, to the first invocation that got it, by its"
                    + " instance's; of events within blocks that met a warm instance"),
    /** Function-side duration of warm calls, as claims judge it. */
    DURATION("Duration", "ms", "warm calls within blocks, as the function measured them"),
    /** Client-side latency of the same calls. */
    LATENCY("Latency", "ms", "the same warm calls as the client saw them, from its start to the whole answer"),
    /** Function-side duration of cold calls, without INIT. */
    COLD_DURATION("Duration, cold", "ms", "calls that waited for a new instance, without its INIT"),
    /** Client-side latency of cold calls. */
    COLD_LATENCY("Latency, cold", "ms", "calls that waited for a new instance, as the client saw them"),
    /** INIT of new instances. */
    INIT("INIT", "ms", "what the platform needed to start an instance and initialise the function"),
    /** Restore of new instances from a snapshot. */
    RESTORE("Restore", "ms", "what the platform needed to restore an instance from a snapshot"),
    /** Cost of warm calls. */
    COST("Cost", "USD per million calls", "warm calls at AWS's list prices of the first tier"),
    /** CPU time over duration of warm calls. */
    CPU_SHARE("CPU share", "CPUs", "CPU time over duration of warm calls, measured from outside the function"),
    /** Peak memory of the instance. */
    MEMORY_USED("Memory used", "MB", "peak memory of the instance so far, warm calls");

    private final String title;
    private final String unit;
    private final String meaning;

    Measured(String title, String unit, String meaning) {
        this.title = title;
        this.unit = unit;
        this.meaning = meaning;
    }

    /** How it is named: {@code Duration, cold}. */
    public String title() {
        return title;
    }

    public String unit() {
        return unit;
    }

    /** Of which calls it is, and how it was measured. */
    public String meaning() {
        return meaning;
    }

    /** Title and unit, for an axis: {@code Duration (ms)}. */
    public String axis() {
        return title + " (" + unit + ")";
    }

    /** Stands for it in files and links: {@code cold-duration}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
