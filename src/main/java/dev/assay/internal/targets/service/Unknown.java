package dev.assay.internal.targets.service;

import dev.assay.targets.Capability;

/** Of what is not known nothing is claimed but what functions see for themselves. */
final class Unknown {

    private Unknown() {}

    static Shown shows(Capability capability) {
        return switch (capability) {
            case CPU_TIME -> Shown.by(Profiler.CPU_TIME);
            case INIT_TIME -> Shown.by(Profiler.INIT_TIME);
            default -> Shown.not("what answers there is not known to have it");
        };
    }
}
