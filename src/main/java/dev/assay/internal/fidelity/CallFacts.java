package dev.assay.internal.fidelity;

import static dev.assay.internal.fidelity.Answers.failure;
import static dev.assay.internal.fidelity.Answers.instance;
import static dev.assay.internal.fidelity.Answers.refusal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/**
 * How calls end.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas</a>
 */
final class CallFacts {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int SYNCHRONOUS_MEGABYTES = 6;

    private CallFacts() {}

    static List<Fact> all() {
        return List.of(
                new Fact("a call", "200, version $LATEST", CallFacts::plain),
                new Fact(
                        "an exception in the handler",
                        "Unhandled, java.lang.IllegalStateException: as asked",
                        target -> failure(target.call(target.deploy(), "{\"do\":\"fail\"}"))),
                new Fact(
                        "a process that exits",
                        "Unhandled, Runtime.ExitError: RequestId: ID Error: Runtime exited with error: exit status 3",
                        target -> failure(target.call(target.deploy(), "{\"do\":\"exit\"}"))),
                new Fact(
                        "a call over its timeout",
                        "Unhandled, Sandbox.Timedout: RequestId: ID Error: Task timed out after 1.00 seconds",
                        target -> failure(target.call(
                                target.deploy(create -> create.timeout(1)), "{\"do\":\"sleep\",\"millis\":5000}"))),
                new Fact("INIT after a timeout", "runs again", CallFacts::afterTimeout),
                new Fact(
                        "a function that does not exist",
                        "404 ResourceNotFoundException",
                        target -> refusal(() -> target.call("assay-fidelity-missing", "{}"))),
                new Fact(
                        "an event that is not JSON",
                        "400 InvalidRequestContentException",
                        target -> with(target, InvocationType.REQUEST_RESPONSE, "{")),
                new Fact(
                        "an event over 6 MB",
                        "413 RequestTooLargeException",
                        target ->
                                with(target, InvocationType.REQUEST_RESPONSE, large(SYNCHRONOUS_MEGABYTES * MEGABYTE))),
                new Fact(
                        "an asynchronous event over 1 MB",
                        "413 RequestTooLargeException",
                        target -> with(target, InvocationType.EVENT, large(MEGABYTE))),
                new Fact("an asynchronous call", "202", target -> with(target, InvocationType.EVENT, "{}")),
                new Fact("a dry run", "204", target -> with(target, InvocationType.DRY_RUN, "{}")),
                new Fact(
                        "a call with no concurrency reserved",
                        "429 TooManyRequestsException, ReservedFunctionConcurrentInvocationLimitExceeded",
                        CallFacts::withoutConcurrency),
                new Fact("the context of the client", "arrives", CallFacts::clientContext),
                new Fact(
                        "the log of the first call",
                        "START, the function's line, END, REPORT",
                        target -> log(target.call(target.deploy(), "{\"do\":\"log\"}"))),
                new Fact(
                        "REPORT of the first call",
                        "Duration, Billed Duration, Memory Size, Max Memory Used, Init Duration",
                        target -> report(target.call(target.deploy(), "{}"))));
    }

    private static String plain(ProbedTarget target) {
        InvokeResponse answer = target.call(target.deploy(), "{}");
        return answer.statusCode() + ", version " + answer.executedVersion();
    }

    private static String afterTimeout(ProbedTarget target) {
        String function = target.deploy(create -> create.timeout(1));
        String before = instance(target.call(function, "{}"));
        target.call(function, "{\"do\":\"sleep\",\"millis\":5000}");
        return instance(target.call(function, "{}")).equals(before) ? "does not run" : "runs again";
    }

    private static String with(ProbedTarget target, InvocationType type, String event) {
        String function = target.deploy();
        int[] status = new int[1];
        String refused = refusal(() -> {
            status[0] = target.lambda()
                    .invoke(request ->
                            request.functionName(function).invocationType(type).payload(SdkBytes.fromUtf8String(event)))
                    .statusCode();
        });
        return status[0] == 0 ? refused : Integer.toString(status[0]);
    }

    private static String large(int bytes) {
        return "\"" + "x".repeat(bytes) + "\"";
    }

    private static String withoutConcurrency(ProbedTarget target) {
        String function = target.deploy();
        target.lambda()
                .putFunctionConcurrency(
                        request -> request.functionName(function).reservedConcurrentExecutions(0));
        return refusal(() -> target.call(function, "{}"));
    }

    private static String clientContext(ProbedTarget target) {
        String function = target.deploy();
        String context =
                Base64.getEncoder().encodeToString("{\"custom\":{\"asked\":\"yes\"}}".getBytes(StandardCharsets.UTF_8));
        InvokeResponse answer = target.lambda()
                .invoke(request -> request.functionName(function)
                        .clientContext(context)
                        .payload(SdkBytes.fromUtf8String("{\"do\":\"context\"}")));
        return Answers.json(answer).path("custom").has("asked") ? "arrives" : "does not arrive";
    }

    private static String log(InvokeResponse answer) {
        String log = Answers.log(answer);
        return parts(
                log.contains("START RequestId: ") ? "START" : "",
                log.contains("a line of the function") ? "the function's line" : "",
                log.contains("END RequestId: ") ? "END" : "",
                log.contains("REPORT RequestId: ") ? "REPORT" : "");
    }

    private static String report(InvokeResponse answer) {
        String log = Answers.log(answer);
        return parts(Stream.of("Duration", "Billed Duration", "Memory Size", "Max Memory Used", "Init Duration")
                .map(field -> log.contains("\t" + field + ": ") ? field : "")
                .toArray(String[]::new));
    }

    private static String parts(String... found) {
        String all = Stream.of(found).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return all.isEmpty() ? "nothing" : all;
    }
}
