package dev.assay.internal.targets.embedded.instance;

/** The same calls on the runtime for systems that AWS's native library was not made for, and with CPU unscaled as there. */
class JavaLoopInstancesTest extends InstancesTest {

    @Override
    FleetSettings settings() {
        return super.settings().withRuntime(RuntimeLoop.JAVA).withCpu(CpuScaling.UNSCALED);
    }
}
