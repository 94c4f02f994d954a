package dev.assay.profiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every attribute of SAAF's Java Inspector, with its spelling and its type, from an x86 Lambda machine. */
class InspectorAttributesTest {

    private static final String STAT =
            "cpu  %d 2 3 4 5 6 7 8 0 0\ncpu0 1 1 1 1 1 1 1 1 0 0\nctxt %d\nbtime 1700000000\n";

    @TempDir
    Path root;

    private TestMachine machine;

    @BeforeEach
    void anX86LambdaMachine() {
        machine = new TestMachine(root)
                .with("/proc/stat", STAT.formatted(100, 900))
                .with(
                        "/proc/cpuinfo",
                        "processor\t: 0\nmodel\t\t: 63\nmodel name\t: Intel(R) Xeon(R)\ncpu cores\t: 2\n")
                .with("/proc/meminfo", "MemTotal:         231028 kB\nMemFree:    100 kB\n")
                .with("/proc/vmstat", "nr_free_pages 7\npgfault 10\npgmajfault 3\n")
                .with("/proc/self/cgroup", "1:name=systemd:/sandbox-root-aBcD12/sandbox-2\n")
                .with("/proc/sys/kernel/ostype", "Linux\n")
                .with("/proc/sys/kernel/hostname", "169.254.1.1\n")
                .with("/proc/sys/kernel/osrelease", "5.10.1\n")
                .with("/proc/sys/kernel/version", "#1 SMP\n")
                .with("/proc/sys/kernel/random/uuid", "11111111-2222-4333-8444-555555555555\n")
                .variable("AWS_LAMBDA_LOG_STREAM_NAME", "2026/11/21/[$LATEST]abc")
                .variable("AWS_LAMBDA_FUNCTION_NAME", "sieve")
                .variable("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512")
                .variable("AWS_REGION", "us-east-1");
    }

    @Test
    void inspectAllFindsWhatSaafFinds() {
        Inspector inspector = machine.call();
        machine.passMillis(4.6);
        inspector.inspectAll();

        assertThat(profile(inspector))
                .contains(entry("version", 0.5), entry("lang", "java"), entry("startTime", 1_700_000_005_000L))
                .contains(entry("uuid", "11111111-2222-4333-8444-555555555555"), entry("newcontainer", 1))
                .contains(entry("vmuptime", 1_700_000_000L), entry("contextSwitches", 900L))
                .contains(entry("cpuType", "Intel(R) Xeon(R)"), entry("cpuModel", "63"), entry("cpuCores", "2"))
                .contains(entry("cpuUsr", 100L), entry("cpuNice", 2L), entry("cpuKrn", 3L), entry("cpuIdle", 4L))
                .contains(entry("cpuIowait", 5L), entry("cpuIrq", 6L), entry("cpuSoftIrq", 7L))
                .contains(entry("vmcpusteal", 8L), entry("totalMemory", "231028"), entry("freeMemory", "100"))
                .contains(entry("pageFaults", 10L), entry("majorPageFaults", 3L), entry("platform", "AWS Lambda"))
                .contains(entry("containerID", "2026/11/21/[$LATEST]abc"), entry("vmID", "aBcD12"))
                .contains(entry("functionName", "sieve"), entry("functionMemory", "512"))
                .contains(entry("functionRegion", "us-east-1"), entry("frameworkRuntime", 5L))
                .containsKey("linuxVersion");
    }

    @Test
    void inspectAllDeltasFindsWhatChanged() {
        Inspector inspector = machine.call();
        inspector.inspectAll();
        machine.with("/proc/stat", STAT.formatted(107, 950)).with("/proc/vmstat", "pgfault 15\npgmajfault 3\n");
        machine.passMillis(30.2);
        inspector.inspectAllDeltas();

        assertThat(profile(inspector))
                .contains(entry("cpuUsrDelta", 7L), entry("cpuNiceDelta", 0L), entry("cpuKrnDelta", 0L))
                .contains(entry("cpuIdleDelta", 0L), entry("cpuIowaitDelta", 0L), entry("cpuIrqDelta", 0L))
                .contains(entry("cpuSoftIrqDelta", 0L), entry("vmcpustealDelta", 0L))
                .contains(entry("contextSwitchesDelta", 50L), entry("pageFaultsDelta", 5L))
                .contains(entry("majorPageFaultsDelta", 0L), entry("userRuntime", 30L))
                .contains(entry("frameworkRuntimeDeltas", 0L));
    }

    @Test
    void finishGivesWholeAndFractionalMilliseconds() {
        Inspector inspector = machine.call();
        machine.passMillis(12.25);

        assertThat(profile(inspector))
                .contains(entry("runtime", 12L), entry("endTime", 1_700_000_005_012L), entry("duration", 12.25));
    }

    @Test
    void theSecondCallFindsTheInstanceOfTheFirst() {
        machine.call().inspectAll();
        Inspector second = machine.call();
        second.inspectContainer();

        assertThat(profile(second))
                .contains(entry("uuid", "11111111-2222-4333-8444-555555555555"), entry("newcontainer", 0));
    }

    @Test
    void anInstanceThatSaafNamedKeepsItsName() {
        machine.with("/tmp/container-id", "from-saaf");
        Inspector inspector = machine.call();
        inspector.inspectContainer();

        assertThat(profile(inspector)).contains(entry("uuid", "from-saaf"), entry("newcontainer", 0));
    }

    @Test
    void misuseIsSaidUnderSaafsKeys() {
        Inspector inspector = machine.call();
        inspector.inspectAllDeltas();
        inspector.inspectAll();
        inspector.inspectAll();

        assertThat(inspector.finish())
                .containsKeys("SAAFContainerError", "SAAFPlatformError", "SAAFLinuxError")
                .containsKeys("SAAFCPUDeltaError", "SAAFMemoryDeltaError");
    }

    @Test
    void timeStampsCountFromConstructionOrFromAMoment() {
        Inspector inspector = machine.call();
        machine.passMillis(7);
        inspector.addTimeStamp("sinceStart");
        inspector.addTimeStamp("sinceThen", machine.epochMillis() - 40);

        assertThat(inspector.getAttribute("sinceStart")).isEqualTo(7L);
        assertThat(inspector.getAttribute("sinceThen")).isEqualTo(40L);
    }

    private static Map<String, Object> profile(Inspector inspector) {
        return inspector.finish();
    }
}
