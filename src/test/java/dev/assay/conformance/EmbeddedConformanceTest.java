package dev.assay.conformance;

import dev.assay.internal.targets.embedded.EmbeddedSettings;
import dev.assay.internal.targets.embedded.EmbeddedTarget;
import dev.assay.targets.Capability;
import dev.assay.targets.Target;
import java.util.EnumSet;
import java.util.Set;

class EmbeddedConformanceTest extends TargetConformance {

    @Override
    Target open() {
        return EmbeddedTarget.start(EmbeddedSettings.likeAws());
    }

    @Override
    String title() {
        return "embedded";
    }

    @Override
    Set<Capability> decidedByTheMachine() {
        return EnumSet.of(
                Capability.CPU_FOLLOWS_MEMORY,
                Capability.CPU_PER_INSTANCE,
                Capability.CPU_TIME,
                Capability.MEMORY_LIMIT,
                Capability.MEMORY_USED,
                Capability.FREEZE,
                Capability.PRIVATE_TMP,
                Capability.TMP_LIMIT,
                Capability.CONTAINMENT,
                Capability.STEADY_HOST);
    }
}
