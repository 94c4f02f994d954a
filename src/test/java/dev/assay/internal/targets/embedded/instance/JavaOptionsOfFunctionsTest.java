package dev.assay.internal.targets.embedded.instance;

import static dev.assay.internal.targets.embedded.instance.RunningFleet.log;
import static dev.assay.internal.targets.embedded.instance.RunningFleet.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.targets.embedded.instance.InvocationEnd.Ending;
import dev.assay.internal.targets.embedded.instance.functions.Actor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a function sets by JAVA_TOOL_OPTIONS and its like wins over what Lambda sets by default. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JavaOptionsOfFunctionsTest {

    private RunningFleet running;

    @BeforeAll
    void open() {
        running = new RunningFleet(FleetSettings.likeAws().withCpu(CpuScaling.UNSCALED));
    }

    @AfterAll
    void close() {
        running.close();
    }

    @Test
    void withoutAnyTheCollectorIsSerialAndTheCompilerStopsAtLevelOne() {
        FunctionRevision plain = function("plain", Map.of());
        assertThat(flag(plain, "TieredStopAtLevel")).isEqualTo("\"1\"");
        assertThat(flag(plain, "UseSerialGC")).isEqualTo("\"true\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"})
    void aCompilationLevelAndACollectorOfItsOwn(String variable) {
        FunctionRevision revision =
                function(variable, Map.of(variable, "-XX:TieredStopAtLevel=4 '-XX:+UseParallelGC' -Xmx300m"));
        InvocationEnd collectors = running.act(revision, "collectors", "");
        assertThat(collectors.ending()).as(log(collectors) + text(collectors)).isEqualTo(Ending.RESPONSE);
        assertThat(text(collectors)).contains("PS ");
        assertThat(flag(revision, "TieredStopAtLevel")).isEqualTo("\"4\"");
        assertThat(flag(revision, "MaxHeapSize")).isEqualTo("\"" + 300L * 1024 * 1024 + "\"");
    }

    @Test
    void whatItAsksTheMachineToLogIsInItsLog() {
        FunctionRevision revision =
                function("logs", Map.of("JAVA_TOOL_OPTIONS", "-XX:+UseG1GC -Xlog:gc*,safepoint:stdout"));
        assertThat(log(running.act(revision, "count", ""))).contains("Using G1").doesNotContain("[warning]");
    }

    @Test
    void aPartOfTheMemoryIsOneOfTheFunctionsMemory() {
        FunctionRevision revision =
                function("percent", Map.of("JAVA_TOOL_OPTIONS", "-XX:MaxRAMPercentage=50 -Dfile.encoding=ISO-8859-1"));
        assertThat(Long.parseLong(flag(revision, "MaxHeapSize").replace("\"", "")))
                .isBetween(240L * 1024 * 1024, 272L * 1024 * 1024);
        assertThat(text(running.act(revision, "options", "")))
                .contains("-Dfile.encoding=ISO-8859-1")
                .doesNotContain("UTF-8");
    }

    @Test
    void whatItSetsIsLeftOutAndTheRestStays() {
        JavaOptions options =
                new JavaOptions(Map.of("JAVA_TOOL_OPTIONS", "-Xlog:gc -XX:-TieredCompilation -Da.b=\"c d\""));
        assertThat(options.unlessSet(List.of(
                        "-Xlog:disable", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Da.b=e", "-Da=e", "-Xmx5m")))
                .containsExactly("-XX:+UseSerialGC", "-Da=e", "-Xmx5m");
    }

    private String flag(FunctionRevision revision, String name) {
        return text(running.act(revision, "flag", name));
    }

    private FunctionRevision function(String name, Map<String, String> environment) {
        FunctionRevision actor = running.revision(Actor.class, 512);
        return new FunctionRevision(name, "1", actor.code(), actor.handler(), 512, actor.timeout(), environment);
    }
}
