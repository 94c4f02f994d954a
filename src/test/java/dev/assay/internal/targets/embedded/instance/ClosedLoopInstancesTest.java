package dev.assay.internal.targets.embedded.instance;

import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The same calls with CPU held by stopping and continuing the processes. */
@EnabledOnOs(OS.LINUX)
class ClosedLoopInstancesTest extends InstancesTest {

    @Override
    FleetSettings settings() {
        return super.settings().withCpu(CpuScaling.CLOSED_LOOP);
    }
}
