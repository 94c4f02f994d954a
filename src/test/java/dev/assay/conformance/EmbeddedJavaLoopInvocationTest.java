package dev.assay.conformance;

import dev.assay.internal.targets.embedded.EmbeddedSettings;
import dev.assay.internal.targets.embedded.EmbeddedTarget;
import dev.assay.internal.targets.embedded.instance.CpuScaling;
import dev.assay.internal.targets.embedded.instance.FleetSettings;
import dev.assay.internal.targets.embedded.instance.RuntimeLoop;
import dev.assay.targets.Target;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/** As on systems that have neither the native client of AWS's runtime nor a way to limit CPU. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedJavaLoopInvocationTest {

    private EmbeddedTarget target;

    @BeforeAll
    void start() {
        FleetSettings fleet =
                FleetSettings.likeAws().withRuntime(RuntimeLoop.JAVA).withCpu(CpuScaling.UNSCALED);
        target = EmbeddedTarget.start(EmbeddedSettings.likeAws().withFleet(fleet));
    }

    @AfterAll
    void stop() {
        target.close();
    }

    @Nested
    class Calls extends InvocationContract {

        @Override
        Target target() {
            return target;
        }
    }
}
