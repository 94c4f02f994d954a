package dev.assay.internal.targets.embedded.instance;

import java.util.Locale;

/** How an instance is held to its share of the CPU. */
public enum CpuScaling {
    /** The best that this machine allows: {@link #CGROUP}, else {@link #CLOSED_LOOP}, else {@link #UNSCALED}. */
    AUTO,
    /** The kernel's quota (cgroup v1 or v2); needs a control group that may be written. */
    CGROUP,
    /** A thread of ours stops and continues the process by its CPU clock; needs no privilege, Linux only. */
    CLOSED_LOOP,
    /** Not at all. */
    UNSCALED;

    /** The name as options and reports write it: {@code closed-loop}. */
    public String optionName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
