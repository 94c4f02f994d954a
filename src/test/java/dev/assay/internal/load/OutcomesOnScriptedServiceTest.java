package dev.assay.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.Cell;
import dev.assay.data.Failure;
import dev.assay.data.Level;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Platform;
import dev.assay.internal.runfolder.Journal;
import dev.assay.internal.time.TimeSource;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;

/** How the ways in which a call may end are told apart: a real SDK client against a server that the test scripts. */
class OutcomesOnScriptedServiceTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String PROFILE = "{\"version\":0.5,\"lang\":\"java\",\"startTime\":1,\"newcontainer\":1}";

    @TempDir
    Path folder;

    @Test
    void aResponseWithItsProfileAndWhatThePlatformSaid() throws Exception {
        String log = "START RequestId: 8f2b Version: $LATEST\nREPORT RequestId: 8f2b\tDuration: 99 ms\t\n"
                + "END RequestId: 8f2b\nREPORT RequestId: 8f2b\tDuration: 30.71 ms\tBilled Duration: 312 ms\t"
                + "Memory Size: 512 MB\tMax Memory Used: 61 MB\tInit Duration: 280.44 ms\t\n";
        Observation observation = one(exchange -> {
            exchange.getResponseHeaders().set("x-amzn-RequestId", "8f2b");
            exchange.getResponseHeaders().set("X-Amz-Log-Result", base64(log));
            exchange.getResponseHeaders().set("x-assay-cpu-millis", "9.250125");
            exchange.getResponseHeaders().set("x-assay-wanted-cpu-share", "0.2894");
            exchange.getResponseHeaders().set("x-assay-instance", "2026/11/21/[$LATEST]ab12");
            exchange.getResponseHeaders().set("x-assay-duration-millis", "30.705412");
            ScriptedService.send(exchange, 200, PROFILE);
        });

        assertThat(observation.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(observation.status()).isEqualTo(200);
        assertThat(observation.requestId()).isEqualTo("8f2b");
        assertThat(observation.failure()).isNull();
        assertThat(observation.platform())
                .isEqualTo(Platform.builder()
                        .durationMillis(30.705412)
                        .billedMillis(312L)
                        .initMillis(280.44)
                        .memoryMegabytes(512)
                        .maxMemoryUsedMegabytes(61)
                        .cpuMillis(9.250125)
                        .wantedCpuShare(0.2894)
                        .instance("2026/11/21/[$LATEST]ab12")
                        .build());
        assertThat(observation.profile()).hasToString(PROFILE);
        assertThat(observation.response())
                .satisfies(
                        body -> assertThat(Objects.requireNonNull(body).bytes()).isEqualTo(PROFILE.length()));
    }

    @Test
    void whatThePlatformDoesNotSayIsAbsent() throws Exception {
        Observation observation = one(exchange -> {
            exchange.getResponseHeaders().set("X-Amz-Log-Result", "not Base64!");
            exchange.getResponseHeaders().set("x-assay-cpu-millis", "NaN");
            ScriptedService.send(exchange, 200, "3");
        });

        assertThat(observation.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(observation.requestId()).isNull();
        assertThat(observation.profile()).isNull();
        assertThat(observation.platform()).isEqualTo(Platform.SILENT);
    }

    @Test
    void anErrorOfTheFunction() throws Exception {
        Observation observation =
                one(functionError("{\"errorType\":\"java.lang.IllegalStateException\",\"errorMessage\":\"full\"}"));

        assertThat(observation.outcome()).isEqualTo(Outcome.FUNCTION_ERROR);
        assertThat(observation.failure()).isEqualTo(new Failure("java.lang.IllegalStateException", "full", null));
        assertThat(observation.response()).isNotNull();
    }

    @Test
    void anErrorCarriesTheLastLinesThatTheFunctionLoggedWithItsCauses() throws Exception {
        String log = "START RequestId: 8f2b Version: $LATEST\nconnecting to orders\nfull: a.Full\na.Full: full\n"
                + "\tat a.B.c(B.java:1)\n".repeat(40)
                + "Caused by: a.Cause: the disk is gone\n"
                + "\tat a.B.d(B.java:2)\n\t... 39 more\n\n"
                + "END RequestId: 8f2b\nREPORT RequestId: 8f2b\tDuration: 30.71 ms\tBilled Duration: 312 ms\t\n";
        Observation observation = one(exchange -> {
            exchange.getResponseHeaders().set("X-Amz-Function-Error", "Unhandled");
            exchange.getResponseHeaders().set("X-Amz-Log-Result", base64(log));
            ScriptedService.send(exchange, 200, "{\"errorType\":\"a.Full\",\"errorMessage\":\"full\"}");
        });

        assertThat(Objects.requireNonNull(observation.failure()).log())
                .isEqualTo(
                        "connecting to orders\nfull: a.Full\na.Full: full\n\tat a.B.c(B.java:1)\n\tat a.B.c(B.java:1)\n"
                                + "Caused by: a.Cause: the disk is gone\n\tat a.B.d(B.java:2)\n\t... 39 more");
        assertThat(observation.failure().inFull()).startsWith("a.Full: full\n  log of the call:\n    connecting");
    }

    @Test
    void aLongLogIsCutToItsEnd() throws Exception {
        Observation observation = one(exchange -> {
            exchange.getResponseHeaders().set("X-Amz-Function-Error", "Unhandled");
            exchange.getResponseHeaders().set("X-Amz-Log-Result", base64("a line\n".repeat(30) + "x".repeat(3_000)));
            ScriptedService.send(exchange, 200, "{}");
        });

        assertThat(Objects.requireNonNull(observation.failure()).log()).isEqualTo("..." + "x".repeat(2_000));
    }

    @Test
    void anErrorWithoutATypeHasTheTypeOfTheHeader() throws Exception {
        Observation observation = one(functionError("the process exited"));

        assertThat(observation.outcome()).isEqualTo(Outcome.FUNCTION_ERROR);
        assertThat(observation.failure()).isEqualTo(new Failure("Unhandled", "the process exited", null));
    }

    @Test
    void anErrorWhoseStackIsTooLargeToKeepStillHasItsType() throws Exception {
        Observation observation = one(functionError("{\"errorType\":\"a.B\",\"errorMessage\":\"" + "m".repeat(5000)
                + "\",\"stackTrace\":[\"" + "x".repeat(100_000) + "\"]}"));

        assertThat(observation.failure()).isEqualTo(new Failure("a.B", "m".repeat(4096) + "...", null));
    }

    @Test
    void aTimeoutByItsType() throws Exception {
        Observation observation =
                one(functionError("{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"RequestId: 8f2b"
                        + " Error: Task timed out after 3.00 seconds\"}"));

        assertThat(observation.outcome()).isEqualTo(Outcome.TIMEOUT);
    }

    @Test
    void aTimeoutByItsMessageAlone() throws Exception {
        Observation observation = one(
                functionError("{\"errorMessage\":\"2026-11-21T14:22:58Z 8f2b Task timed out after 3.00 seconds\"}"));

        assertThat(observation.outcome()).isEqualTo(Outcome.TIMEOUT);
        assertThat(observation.failure()).extracting(Failure::type).isEqualTo("Sandbox.Timedout");
    }

    @Test
    void aFunctionsOwnErrorThatSpeaksOfATimeoutIsNone() throws Exception {
        Observation observation = one(
                functionError(
                        "{\"errorType\":\"java.lang.RuntimeException\",\"errorMessage\":\"Task timed out after 3.00 seconds\"}"));

        assertThat(observation.outcome()).isEqualTo(Outcome.FUNCTION_ERROR);
    }

    @Test
    void aThrottleWithItsReason() throws Exception {
        Observation observation = one(exchange -> {
            exchange.getResponseHeaders().set("x-amzn-RequestId", "8f2b");
            exchange.getResponseHeaders().set("x-amzn-ErrorType", "TooManyRequestsException");
            exchange.getResponseHeaders().set("Retry-After", "2");
            ScriptedService.send(
                    exchange,
                    429,
                    "{\"Reason\":\"ReservedFunctionConcurrentInvocationLimitExceeded\",\"Type\":\"User\","
                            + "\"message\":\"Rate Exceeded.\"}");
        });

        assertThat(observation.outcome()).isEqualTo(Outcome.THROTTLED);
        assertThat(observation.status()).isEqualTo(429);
        assertThat(observation.requestId()).isEqualTo("8f2b");
        Failure failure = Objects.requireNonNull(observation.failure());
        assertThat(failure.type()).isEqualTo("TooManyRequestsException");
        assertThat(failure.message()).contains("Rate Exceeded.");
        assertThat(failure.reason()).isEqualTo("ReservedFunctionConcurrentInvocationLimitExceeded");
        assertThat(failure.retryAfterSeconds()).isEqualTo(2.0);
        assertThat(observation.response()).isNull();
    }

    /** All that the SDK's model of Lambda names (ThrottleReason), and one of the future. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ConcurrentInvocationLimitExceeded",
                "FunctionInvocationRateLimitExceeded",
                "ReservedFunctionConcurrentInvocationLimitExceeded",
                "ReservedFunctionInvocationRateLimitExceeded",
                "CallerRateLimitExceeded",
                "ConcurrentSnapshotCreateLimitExceeded",
                "SomethingNewLimitExceeded"
            })
    void everyReasonOfAThrottleKeepsItsName(String reason) throws Exception {
        Observation observation = one(exchange -> {
            exchange.getResponseHeaders().set("x-amzn-ErrorType", "TooManyRequestsException");
            ScriptedService.send(
                    exchange, 429, "{\"Reason\":\"" + reason + "\",\"Type\":\"User\",\"message\":\"Rate Exceeded.\"}");
        });

        assertThat(observation.outcome()).isEqualTo(Outcome.THROTTLED);
        Failure failure = Objects.requireNonNull(observation.failure());
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.retryAfterSeconds()).isNull();
    }

    @Test
    void aFailureOfTheService() throws Exception {
        Observation observation = one(exchange -> {
            exchange.getResponseHeaders().set("x-amzn-ErrorType", "ServiceException");
            ScriptedService.send(exchange, 500, "{\"message\":\"oops\"}");
        });

        assertThat(observation.outcome()).isEqualTo(Outcome.TRANSPORT_ERROR);
        assertThat(observation.status()).isEqualTo(500);
        assertThat(observation.failure()).extracting(Failure::type).isEqualTo("ServiceException");
    }

    @Test
    void aGatewayThatAnswersNoJson() throws Exception {
        Observation observation = one(exchange -> ScriptedService.send(exchange, 503, "<html>busy</html>"));

        assertThat(observation.outcome()).isEqualTo(Outcome.TRANSPORT_ERROR);
        assertThat(observation.status()).isEqualTo(503);
    }

    @Test
    void aStatusThatNoInvocationHas() throws Exception {
        Observation observation = one(exchange -> exchange.sendResponseHeaders(204, -1));

        assertThat(observation.outcome()).isEqualTo(Outcome.TRANSPORT_ERROR);
        assertThat(observation.status()).isEqualTo(204);
        assertThat(observation.failure())
                .isEqualTo(new Failure(
                        "UnexpectedAnswer",
                        "status 204 with Content-Type none must be the answer of a function (200) or of its event queue (202)",
                        null));
    }

    @Test
    void aWebPageInsteadOfAnAnswer() throws Exception {
        Observation observation = one(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            ScriptedService.send(exchange, 200, "<html>Please log in</html>");
        });

        assertThat(observation.outcome()).isEqualTo(Outcome.TRANSPORT_ERROR);
        assertThat(observation.status()).isEqualTo(200);
        assertThat(Objects.requireNonNull(observation.failure()).message()).contains("text/html; charset=utf-8");
        assertThat(Objects.requireNonNull(observation.response()).text()).contains("Please log in");
    }

    @Test
    void aConnectionThatIsCut() throws Exception {
        Observation observation = one(exchange -> exchange.close());

        assertThat(observation.outcome()).isEqualTo(Outcome.TRANSPORT_ERROR);
        assertThat(observation.status()).isNull();
        assertThat(observation.failure()).isNotNull();
    }

    @Test
    void aConnectionThatIsCutWithinTheResponse() throws Exception {
        Observation observation = one(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            exchange.close();
        });

        assertThat(observation.outcome()).isEqualTo(Outcome.TRANSPORT_ERROR);
    }

    @Test
    void aConnectionThatIsRefused() throws Exception {
        int port;
        try (ServerSocket closedAgain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closedAgain.getLocalPort();
        }
        Observation observation = call(URI.create("http://127.0.0.1:" + port), LONG);

        assertThat(observation.outcome()).isEqualTo(Outcome.TRANSPORT_ERROR);
        assertThat(observation.status()).isNull();
    }

    @Test
    void anAnswerThatDoesNotComeBeforeTheDeadline() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        try (ScriptedService service = ScriptedService.answering(exchange -> awaitQuietly(ended))) {
            Observation observation = call(service.endpoint(), Duration.ofMillis(300));

            assertThat(observation.outcome()).isEqualTo(Outcome.TRANSPORT_ERROR);
            assertThat(observation.failure())
                    .isEqualTo(new Failure("DeadlineExceeded", "no answer within 300 ms", null));
        } finally {
            ended.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ScriptedService.Script functionError(String body) {
        return exchange -> {
            exchange.getResponseHeaders().set("X-Amz-Function-Error", "Unhandled");
            ScriptedService.send(exchange, 200, body);
        };
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private Observation one(ScriptedService.Script script) throws InterruptedException {
        try (ScriptedService service = ScriptedService.answering(script)) {
            Observation observation = call(service.endpoint(), LONG);
            assertThat(service.received()).as("attempts").hasSize(1);
            return observation;
        }
    }

    private Observation call(URI endpoint, Duration deadline) throws InterruptedException {
        Cell cell = new Cell(List.of(new Level("memory", 512, "MB")));
        try (LambdaAsyncClient client = Clients.oneAttempt(endpoint);
                Journal journal = Journal.open(folder.resolve("journal.jsonl"))) {
            ClosedLoop loop = new ClosedLoop(client, journal, Origin.of(TimeSource.system()), deadline);
            return loop.visit(new Visit("f", new byte[] {'3'}, cell, 0, 0, 1, 1))
                    .get(0);
        }
    }
}
