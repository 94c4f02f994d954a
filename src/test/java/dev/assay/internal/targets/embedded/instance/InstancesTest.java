package dev.assay.internal.targets.embedded.instance;

import static dev.assay.internal.targets.embedded.instance.RunningFleet.log;
import static dev.assay.internal.targets.embedded.instance.RunningFleet.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.assay.internal.targets.embedded.instance.InvocationEnd.Ending;
import dev.assay.internal.targets.embedded.instance.functions.Actor;
import dev.assay.internal.targets.embedded.instance.functions.Echo;
import dev.assay.internal.targets.embedded.instance.functions.FailsInInit;
import dev.assay.internal.targets.embedded.instance.functions.Greeter;
import dev.assay.internal.targets.embedded.instance.functions.Reception;
import dev.assay.targets.Capability;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What calls get from instances, as the Lambda service would give it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstancesTest {

    /** The memory at which the first call of an instance, which loads classes, does not wait for its share. */
    private static final int WHOLE_CPU = 1769;

    private RunningFleet running;

    @BeforeAll
    void open() {
        running = new RunningFleet(settings());
    }

    FleetSettings settings() {
        return FleetSettings.likeAws();
    }

    @AfterAll
    void close() {
        running.close();
    }

    @Test
    void aStreamHandlerAnswersWithItsBytes() {
        InvocationEnd end = running.invoke(running.revision(Echo.class, WHOLE_CPU), "{\"a\": 1}");
        assertThat(end.ending()).isEqualTo(Ending.RESPONSE);
        assertThat(text(end)).isEqualTo("{\"a\": 1}");
    }

    @Test
    void aPojoHandlerGetsAndGivesJson() {
        InvocationEnd end = running.invoke(running.revision(Greeter.class, WHOLE_CPU), "{\"name\": \"Ada\"}");
        assertThat(text(end)).isEqualTo("{\"text\":\"Hello Ada\"}");
    }

    @Test
    void aHandlerMayBeAMethodOfAClassWithoutAnInterface() {
        FunctionRevision revision = receptionist("welcome");
        assertThat(text(running.invoke(revision, "\"Ada\""))).isEqualTo("\"Welcome Ada, guest 1\"");
        assertThat(text(running.invoke(revision, "\"Grace\""))).isEqualTo("\"Welcome Grace, guest 2\"");
    }

    @Test
    void theClientContextReachesTheHandlerAndIsAbsentWhenTheCallerGaveNone() {
        FunctionRevision revision = receptionist("sender");
        InvocationEnd sent = running.invoke(revision, "\"\"", "{\"custom\": {\"sender\": \"Charles\"}}");
        InvocationEnd anonymous = running.invoke(revision, "\"\"");
        assertThat(text(sent)).isEqualTo("\"Charles\"");
        assertThat(text(anonymous)).isEqualTo("\"nobody\"");
        assertThat(anonymous.instance()).isEqualTo(sent.instance());
    }

    @Test
    void theFirstCallIsColdAndTheNextIsWarmOnTheSameInstance() {
        FunctionRevision revision = named("cold-and-warm");
        InvocationEnd cold = running.act(revision, "count", "");
        InvocationEnd warm = running.act(revision, "count", "");
        assertThat(cold.initNanos()).isPositive();
        assertThat(warm.initNanos()).isNull();
        assertThat(text(warm)).isEqualTo("2");
        assertThat(warm.instance()).isEqualTo(cold.instance());
    }

    @Test
    void callsAtTheSameTimeGetInstancesOfTheirOwn() {
        FunctionRevision revision = named("at-once");
        CompletableFuture<InvocationEnd> first = running.submit(revision, "{\"do\": \"sleep\", \"argument\": \"300\"}");
        InvocationEnd second = running.act(revision, "sleep", 300);
        assertThat(second.instance()).isNotEqualTo(first.join().instance());
    }

    @Test
    void aThrownErrorIsTheHandlersOwnWithItsStackInTheLog() {
        InvocationEnd end = running.act(named("throws"), "throw", "too hot");
        assertThat(end.ending()).isEqualTo(Ending.HANDLER_ERROR);
        assertThat(end.errorType()).isEqualTo("java.lang.IllegalStateException");
        assertThat(text(end)).contains("\"errorMessage\":\"too hot\"");
        assertThat(log(end)).contains("IllegalStateException").contains("Actor.handleRequest");
    }

    @Test
    void anInstanceGoesOnAfterAnErrorOfItsHandler() {
        FunctionRevision revision = named("throws-and-goes-on");
        InvocationEnd failed = running.act(revision, "throw", "once");
        InvocationEnd next = running.act(revision, "count", "");
        assertThat(next.instance()).isEqualTo(failed.instance());
        assertThat(text(next)).isEqualTo("2");
    }

    @Test
    void theLogHoldsOneInvocationOnly() {
        FunctionRevision revision = named("logs");
        running.act(revision, "log", "the first line");
        InvocationEnd second = running.act(revision, "log", "the second line");
        assertThat(log(second)).contains("the second line").doesNotContain("the first line");
    }

    @Test
    void theLogsOfAnInstanceAreKeptInTheFolderOfTheRun(@TempDir Path run) throws IOException {
        running.fleet.logTo(run);
        FunctionRevision revision = named("keeps-its-log");
        running.act(revision, "log", "the first line");
        running.act(revision, "throw", "the second line");
        InvocationEnd last = running.act(revision, "exit", 1);
        Path log = run.resolve("instances")
                .resolve("keeps-its-log")
                .resolve(last.instance().replaceFirst(".*]", "") + ".log");
        assertThat(log).content().contains("the first line", "the second line", "IllegalStateException");
    }

    @Test
    void aProcessThatExitsInACallIsReportedAsAwsDoes() {
        InvocationEnd end = running.act(named("exits"), "exit", 3);
        assertThat(end.ending()).isEqualTo(Ending.PROCESS_EXITED);
        assertThat(end.errorType()).isEqualTo("Runtime.ExitError");
        assertThat(text(end)).contains("Runtime exited with error: exit status 3");
    }

    @Test
    void anExitWithTheCodeOfASignalIsAnExitAndACrashIsASignal() {
        InvocationEnd exit = running.act(named("exits-like-a-kill"), "exit", 137);
        InvocationEnd crash = running.act(named("crashes"), "crash", "");
        assertThat(text(exit)).contains("Error: Runtime exited with error: exit status 137");
        assertThat(text(crash)).contains("Error: Runtime exited with error: signal: aborted");
        assertThat(crash.errorType()).isEqualTo("Runtime.ExitError");
    }

    @Test
    void aProcessThatDiesBeforeItIsReadyIsAnExitOfItsRuntimeEachTime() {
        FunctionRevision dies = with("dies-at-once", Map.of("JAVA_TOOL_OPTIONS", "-XX:+NoSuchOption"));
        for (int call = 0; call < 30; call++) {
            InvocationEnd end = running.act(dies, "count", "");
            assertThat(end.ending()).isEqualTo(Ending.INIT_ERROR);
            assertThat(end.errorType()).isEqualTo("Runtime.ExitError");
            assertThat(text(end)).contains("exit status 1");
            assertThat(log(end)).contains("NoSuchOption");
        }
    }

    @Test
    void theNextEventAskedForDuringACallIsTheSameOneAndTheCallIsMadeOnce() {
        InvocationEnd end = running.act(named("asks-for-next"), "askForNext", 3);
        InvocationEnd after = running.act(named("asks-for-next"), "count", "");
        assertThat(text(end)).matches("\\[\"([^\"]+)\",\"\\1\",\"\\1\"]");
        assertThat(text(after)).isEqualTo("2");
        assertThat(after.instance()).isEqualTo(end.instance());
    }

    @Test
    void aCallThatAsksForTheNextEventWithoutEndTimesOut() {
        FunctionRevision asks = named("asks-without-end", WHOLE_CPU, Duration.ofMillis(700));
        InvocationEnd end = running.act(asks, "askForNext", Integer.MAX_VALUE);
        assertThat(end.ending()).isEqualTo(Ending.TIMED_OUT);
    }

    @Test
    void theDurationOfACallThatTimedOutIsTheTimeout() {
        InvocationEnd end = running.act(named("billed", WHOLE_CPU, Duration.ofSeconds(1)), "sleep", 20_000);
        assertThat(end.ending()).isEqualTo(Ending.TIMED_OUT);
        assertThat(end.durationNanos()).isEqualTo(1_000_000_000L);
    }

    @Test
    void theMostMemoryThatAnInstanceUsedNeverFalls() {
        assumeThat(running.fleet.capabilities().missing(Capability.MEMORY_USED)).isEmpty();
        FunctionRevision revision = named("memory-then-exit");
        int first = running.act(revision, "allocateOffHeap", 200).maxMemoryUsedMegabytes();
        int second = running.act(revision, "count", "").maxMemoryUsedMegabytes();
        int atItsEnd = running.act(revision, "exit", 1).maxMemoryUsedMegabytes();
        assertThat(first).isGreaterThan(200);
        assertThat(second).isGreaterThanOrEqualTo(first);
        assertThat(atItsEnd).isGreaterThanOrEqualTo(second);
    }

    @Test
    void aCallThatTakesTooLongIsEndedWithItsInstance() {
        FunctionRevision slow = named("times-out", WHOLE_CPU, Duration.ofMillis(300));
        InvocationEnd end = running.act(slow, "sleep", 20_000);
        InvocationEnd next = running.act(slow, "count", "");
        assertThat(end.ending()).isEqualTo(Ending.TIMED_OUT);
        assertThat(end.handlerReached()).isTrue();
        assertThat(end.errorType()).isEqualTo("Sandbox.Timedout");
        assertThat(text(end)).contains("Error: Task timed out after 0.30 seconds");
        assertThat(next.instance()).isNotEqualTo(end.instance());
    }

    @Test
    void aFunctionThatFailsInInitTellsWhy() {
        InvocationEnd end = running.invoke(running.revision(FailsInInit.class, WHOLE_CPU), "\"\"");
        assertThat(end.ending()).isEqualTo(Ending.INIT_ERROR);
        assertThat(end.errorType()).isEqualTo("java.lang.IllegalStateException");
        assertThat(text(end)).contains("no connection to the moon");
        assertThat(log(end)).contains("about to fail");
    }

    @Test
    void memoryOnTheHeapBeyondTheFunctionsEndsInAnOutOfMemoryError() {
        InvocationEnd end = running.act(named("heap", 512, Duration.ofSeconds(30)), "allocate", 600);
        assertThat(end.ending()).isEqualTo(Ending.HANDLER_ERROR);
        assertThat(end.errorType()).isEqualTo("java.lang.OutOfMemoryError");
    }

    @Test
    void theContextIsThatOfTheFunction() {
        InvocationEnd end = running.act(named("context", 256, Duration.ofSeconds(30)), "context", "");
        assertThat(text(end)).contains("arn:aws:lambda:us-east-1:000000000000:function:context 256 context ");
    }

    @Test
    void aRetiredFunctionGetsNewInstances() {
        FunctionRevision revision = named("retired");
        InvocationEnd before = running.act(revision, "count", "");
        running.fleet.retire("retired");
        InvocationEnd after = running.act(revision, "count", "");
        assertThat(after.instance()).isNotEqualTo(before.instance());
    }

    @Test
    void responsesOfAFewMegabytesArrive() {
        String event = "\"" + "x".repeat(5_000_000) + "\"";
        assertThat(text(running.invoke(running.revision(Echo.class, 1024), event)))
                .isEqualTo(event);
    }

    private FunctionRevision receptionist(String method) {
        FunctionRevision reception = running.revision(Reception.class, WHOLE_CPU);
        String handler = Reception.class.getName() + "::" + method;
        return new FunctionRevision(
                method, "1", reception.code(), handler, WHOLE_CPU, reception.timeout(), reception.environment());
    }

    private FunctionRevision with(String function, Map<String, String> environment) {
        FunctionRevision plain = named(function);
        return new FunctionRevision(
                function, "1", plain.code(), plain.handler(), WHOLE_CPU, plain.timeout(), environment);
    }

    private FunctionRevision named(String function) {
        return named(function, WHOLE_CPU, Duration.ofSeconds(30));
    }

    private FunctionRevision named(String function, int memoryMegabytes, Duration timeout) {
        FunctionRevision actor = running.revision(Actor.class, memoryMegabytes);
        return new FunctionRevision(
                function, "1", actor.code(), actor.handler(), memoryMegabytes, timeout, actor.environment());
    }
}
