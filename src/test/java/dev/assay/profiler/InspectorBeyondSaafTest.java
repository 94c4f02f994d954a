package dev.assay.profiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SAAF lacks or gets wrong: on machines that are folders. */
class InspectorBeyondSaafTest {

    private static final String SELF = "77 (my (odd) name) S 1 1 1 0 -1 0 0 0 0 0 %d 2 0 0 20 0 9 0 5000 1 1\n";

    @TempDir
    Path root;

    private TestMachine machine;

    @BeforeEach
    void anEmptyMachine() {
        machine = new TestMachine(root);
    }

    @Test
    void aMachineThatTellsNothingLeavesAttributesOut() {
        Inspector inspector = machine.call();
        inspector.inspectAll();
        inspector.inspectAllDeltas();

        assertThat(inspector.finish())
                .containsOnlyKeys(
                        "version",
                        "lang",
                        "startTime",
                        "coldStart",
                        "uuid",
                        "newcontainer",
                        "platform",
                        "architecture",
                        "javaVersion",
                        "processors",
                        "frameworkRuntime",
                        "userRuntime",
                        "frameworkRuntimeDeltas",
                        "endTime",
                        "runtime",
                        "duration")
                .doesNotContainValue(null);
    }

    @Test
    void anArmMachineHasItsCoresName() {
        machine.with("/proc/cpuinfo", "processor\t: 0\nCPU implementer\t: 0x41\nCPU part\t: 0xd0c\n");
        Inspector inspector = machine.call();
        inspector.inspectCPU();

        assertThat(inspector.finish())
                .contains(entry("cpuType", "ARM Neoverse-N1"), entry("cpuModel", "0xd0c"))
                .doesNotContainKey("cpuCores");
    }

    @Test
    void anUnknownArmMachineHasItsNumbers() {
        machine.with("/proc/cpuinfo", "processor\t: 0\nCPU implementer\t: 0x61\nCPU part\t: 0x022\n");
        Inspector inspector = machine.call();
        inspector.inspectCPU();

        assertThat(inspector.getAttribute("cpuType")).isEqualTo("ARM implementer 0x61 part 0x022");
    }

    @Test
    void aControlGroupWithoutAVmNameHasNoVmId() {
        machine.with("/proc/self/cgroup", "0::/\n").variable("AWS_LAMBDA_LOG_STREAM_NAME", "stream");
        Inspector inspector = machine.call();
        inspector.inspectPlatform();

        assertThat(inspector.finish()).contains(entry("containerID", "stream")).doesNotContainKey("vmID");
    }

    @Test
    void theLimitsOfTheControlGroupAreItsOwn() {
        machine.with("/proc/self/cgroup", "4:memory:/x\n0::/assay/i-7\n")
                .with("/sys/fs/cgroup/assay/i-7/cpu.max", "1447 20000\n")
                .with("/sys/fs/cgroup/assay/i-7/memory.max", "134217728\n");
        Inspector inspector = machine.call();
        inspector.inspectContainer();

        assertThat(inspector.finish())
                .contains(entry("cgroup", "/assay/i-7"), entry("cpuLimit", 0.07235), entry("memoryLimit", 131_072L));
    }

    @Test
    void aControlGroupWithoutLimitsHasNone() {
        machine.with("/proc/self/cgroup", "0::/\n")
                .with("/sys/fs/cgroup/cpu.max", "max 100000\n")
                .with("/sys/fs/cgroup/memory.max", "max\n");
        Inspector inspector = machine.call();
        inspector.inspectContainer();

        assertThat(inspector.finish()).doesNotContainKeys("cpuLimit", "memoryLimit");
    }

    @Test
    void onlyTheFirstCallIsColdAndKnowsTheInitDuration() {
        machine.with("/proc/self/stat", SELF.formatted(1)).with("/proc/uptime", "50.37 100.00\n");

        assertThat(machine.call().finish()).contains(entry("coldStart", 1), entry("initDuration", 370.0));
        assertThat(machine.call().finish()).contains(entry("coldStart", 0)).doesNotContainKey("initDuration");
    }

    @Test
    void aProvisionedInstanceDoesNotPassItsWaitForAnInitDuration() {
        machine.with("/proc/self/stat", SELF.formatted(1))
                .with("/proc/uptime", "50.37 100.00\n")
                .variable("AWS_LAMBDA_INITIALIZATION_TYPE", "provisioned-concurrency");

        assertThat(machine.call().finish()).contains(entry("coldStart", 1)).doesNotContainKey("initDuration");
    }

    @Test
    void cpuTimeAddsUpTheThreadsThatAreOldAndNew() {
        machine.with("/proc/self/task/77/schedstat", "1000000 5 1\n");
        Inspector inspector = machine.call();
        machine.with("/proc/self/task/77/schedstat", "3500000 6 2\n")
                .with("/proc/self/task/90/schedstat", "250000 0 1\n");

        assertThat(inspector.finish()).contains(entry("cpuTime", 2.75));
    }

    @Test
    void cpuTimeOfThreadsThatEndedComesFromTheProcess() {
        machine.with("/proc/self/stat", SELF.formatted(10)).with("/proc/self/task/77/schedstat", "1000000 5 1\n");
        Inspector inspector = machine.call();
        machine.with("/proc/self/stat", SELF.formatted(15)).with("/proc/self/task/77/schedstat", "2000000 6 2\n");

        assertThat(inspector.finish()).contains(entry("cpuTime", 50.0));
    }

    @Test
    void memoryUsedIsTheProcessesOwn() {
        machine.with("/proc/self/status", "Name:\tjava\nVmHWM:\t   41000 kB\nVmRSS:\t   40000 kB\n");

        assertThat(machine.call().finish()).contains(entry("memoryUsed", 40_000L), entry("maxMemoryUsed", 41_000L));
    }

    @Test
    void theRequestIdIsHandedOver() {
        Inspector inspector = machine.call();
        inspector.inspectInvocation("8f5-1");

        assertThat(inspector.finish()).contains(entry("requestId", "8f5-1"));
    }
}
