package dev.assay.conformance;

import dev.assay.target.Capability;
import dev.assay.target.Target;
import dev.assay.target.Targets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("dev.assay.testkit.Docker#isAvailable")
class LocalStackConformanceDockerTest extends TargetConformance {

    @Override
    Target open() {
        return Targets.open("localstack", name -> Optional.ofNullable(System.getProperty(name)))
                .target();
    }

    @Override
    String title() {
        return "localstack";
    }

    @Override
    Set<Capability> decidedByTheMachine() {
        return EnumSet.of(
                Capability.CPU_FOLLOWS_MEMORY,
                Capability.CPU_PER_INSTANCE,
                Capability.MEMORY_LIMIT,
                Capability.STEADY_HOST);
    }
}
