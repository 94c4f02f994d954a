package dev.assay.conformance;

import dev.assay.internal.targets.embedded.EmbeddedSettings;
import dev.assay.internal.targets.endpoint.EmbeddedOnPort;
import dev.assay.targets.Capability;
import dev.assay.targets.Target;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;

/** The embedded target of somebody else, behind an address. */
class EmbeddedThroughEndpointConformanceTest extends TargetConformance {

    private final EmbeddedOnPort embedded = new EmbeddedOnPort(EmbeddedSettings.likeAws());

    @Override
    Target open() {
        return embedded.open(Map.of());
    }

    @AfterAll
    @Override
    void closeTarget() {
        super.closeTarget();
        embedded.close();
    }

    @Override
    String title() {
        return "endpoint (embedded)";
    }

    @Override
    Set<Capability> decidedByTheMachine() {
        return EnumSet.of(Capability.CPU_FOLLOWS_MEMORY, Capability.CPU_PER_INSTANCE);
    }

    @Override
    String triesNothing() {
        return BEHIND_AN_ENDPOINT;
    }
}
