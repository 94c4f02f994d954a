package dev.assay.internal.fidelity;

import static dev.assay.internal.fidelity.Answers.instance;
import static dev.assay.internal.fidelity.Answers.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/**
 * How functions and their instances live, and what an instance finds around it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html">Lambda function states</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Defined runtime environment variables</a>
 */
final class LifeFacts {

    private static final String SLEEPING = "{\"do\":\"sleep\",\"millis\":1000}";

    /** Those of every managed runtime for Java. */
    private static final List<String> VARIABLES = List.of(
            "AWS_REGION",
            "AWS_DEFAULT_REGION",
            "AWS_EXECUTION_ENV",
            "AWS_LAMBDA_FUNCTION_NAME",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
            "AWS_LAMBDA_FUNCTION_VERSION",
            "AWS_LAMBDA_INITIALIZATION_TYPE",
            "AWS_LAMBDA_LOG_GROUP_NAME",
            "AWS_LAMBDA_LOG_STREAM_NAME",
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "AWS_LAMBDA_RUNTIME_API",
            "LAMBDA_TASK_ROOT",
            "LAMBDA_RUNTIME_DIR",
            "_HANDLER",
            "TZ");

    private LifeFacts() {}

    static List<Fact> all() {
        return List.of(
                new Fact(
                        "the state of a function that was just made",
                        "Pending",
                        target -> target.create(create -> {}).stateAsString()),
                new Fact("a name that is taken", "409 ResourceConflictException", LifeFacts::taken),
                new Fact(
                        "memory of 64 MB",
                        null,
                        target -> refusal(() -> target.create(create -> create.memorySize(64)))),
                new Fact("an update that was just begun", "InProgress", LifeFacts::update),
                new Fact("the second call", "the same instance", LifeFacts::second),
                new Fact("two calls at once", "two instances", LifeFacts::together),
                new Fact("a call after a change of configuration", "a new instance", LifeFacts::changed),
                new Fact("documented variables of the environment", "all", LifeFacts::variables),
                new Fact("the time zone", "UTC", target -> surrounding(target, "zone")),
                new Fact("a file in /tmp", "written", target -> surrounding(target, "tmp")),
                new Fact("a file beside the code", "not written", target -> surrounding(target, "code")),
                new Fact(
                        "processors that the JVM sees at 1,769 MB", null, target -> surrounding(target, "processors")));
    }

    private static String taken(ProbedTarget target) {
        String function = target.deploy();
        return refusal(() -> target.create(create -> create.functionName(function)));
    }

    private static String update(ProbedTarget target) {
        String function = target.deploy();
        return target.lambda()
                .updateFunctionConfiguration(
                        request -> request.functionName(function).timeout(ProbedTarget.TIMEOUT_SECONDS - 1))
                .lastUpdateStatusAsString();
    }

    private static String second(ProbedTarget target) {
        String function = target.deploy();
        String first = instance(target.call(function, "{}"));
        return instance(target.call(function, "{}")).equals(first) ? "the same instance" : "another instance";
    }

    private static String together(ProbedTarget target) {
        String function = target.deploy();
        Set<String> instances = new TreeSet<>();
        try (LambdaAsyncClient client = target.target().caller(2)) {
            List<CompletableFuture<InvokeResponse>> calls =
                    List.of(sleeping(client, function), sleeping(client, function));
            calls.forEach(call -> instances.add(instance(call.join())));
        }
        return instances.size() == 2 ? "two instances" : "one instance";
    }

    private static CompletableFuture<InvokeResponse> sleeping(LambdaAsyncClient client, String function) {
        return client.invoke(request -> request.functionName(function).payload(SdkBytes.fromUtf8String(SLEEPING)));
    }

    private static String changed(ProbedTarget target) {
        String function = target.deploy();
        String first = instance(target.call(function, "{}"));
        target.renew(function, "2");
        return instance(target.call(function, "{}")).equals(first) ? "the old instance" : "a new instance";
    }

    private static String variables(ProbedTarget target) {
        Set<String> missing = new TreeSet<>(VARIABLES);
        surroundings(target).path("variables").forEach(name -> missing.remove(name.asText()));
        return missing.isEmpty() ? "all" : "without " + String.join(", ", missing);
    }

    private static String surrounding(ProbedTarget target, String name) {
        return surroundings(target).path(name).asText();
    }

    private static JsonNode surroundings(ProbedTarget target) {
        return Answers.json(target.call(target.deploy(), "{\"do\":\"surroundings\"}"));
    }
}
