package dev.assay.conformance;

import dev.assay.target.Capability;
import dev.assay.target.Target;
import dev.assay.target.embedded.EmbeddedSettings;
import dev.assay.target.embedded.EmbeddedTarget;
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
                Capability.STEADY_HOST);
    }
}
