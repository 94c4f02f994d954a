package dev.assay.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class InspectorOnThisMachineTest {

    private final Surroundings here =
            new Surroundings(new SystemFiles(""), Map.of(), new TimeSource.OfTheMachine(), new ProcessStart());

    @Test
    void linuxVersionIsWhatUnamePrints() throws Exception {
        Process uname = new ProcessBuilder("uname", "-a").start();
        String printed = new String(uname.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        Inspector inspector = new Inspector(here);
        inspector.inspectLinux();

        assertThat(inspector.getAttribute("linuxVersion")).isEqualTo(printed);
    }

    @Test
    void cpuTimeHoldsTheWorkThatWasDone() throws Exception {
        Inspector inspector = new Inspector(here);
        long used = cpuNanosOfThisThread();
        long wanted = used + 60_000_000;
        long spins = 0;
        while (cpuNanosOfThisThread() < wanted) {
            spins++;
        }
        Map<String, Object> profile = inspector.finish();

        assertThat(spins).isPositive();
        assertThat((Double) profile.get("cpuTime")).isGreaterThanOrEqualTo(59.9);
        assertThat((Long) profile.get("memoryUsed")).isBetween(10_000L, 100_000_000L);
    }

    @Test
    void everyNumberOfThisMachineCanBeRead() {
        Inspector inspector = new Inspector(here);
        inspector.inspectMemory();
        inspector.inspectCPU();
        inspector.inspectAllDeltas();
        Map<String, Object> profile = inspector.finish();

        assertThat(profile)
                .containsKeys("cpuUsr", "cpuUsrDelta", "contextSwitchesDelta", "totalMemory", "pageFaultsDelta")
                .containsKeys("cpuType", "cpuModel", "initDuration", "cpuTime", "memoryUsed", "maxMemoryUsed");
    }

    private static long cpuNanosOfThisThread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
