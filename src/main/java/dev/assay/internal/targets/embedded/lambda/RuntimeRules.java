package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.languages.Languages;
import java.util.Set;

/**
 * Which runtimes AWS Lambda takes, and which of them run here.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html">Lambda runtimes</a>
 */
final class RuntimeRules {

    private static final Set<String> SUPPORTED = Set.of(
            "dotnet8",
            "dotnet10",
            "java8.al2",
            "java8.al2023",
            "java11",
            "java11.al2023",
            "java17",
            "java17.al2023",
            "java21",
            "java25",
            "nodejs20.x",
            "nodejs22.x",
            "nodejs24.x",
            "nodejs26.x",
            "provided.al2",
            "provided.al2023",
            "python3.9",
            "python3.10",
            "python3.11",
            "python3.12",
            "python3.13",
            "python3.14",
            "python3.15",
            "ruby3.2",
            "ruby3.3",
            "ruby3.4",
            "ruby4.0");
    private static final Set<String> ENDED = Set.of(
            "dotnet6",
            "dotnetcore1.0",
            "dotnetcore2.0",
            "dotnetcore2.1",
            "dotnetcore3.1",
            "go1.x",
            "java8",
            "nodejs",
            "nodejs4.3",
            "nodejs4.3-edge",
            "nodejs6.10",
            "nodejs8.10",
            "nodejs10.x",
            "nodejs12.x",
            "nodejs14.x",
            "nodejs16.x",
            "nodejs18.x",
            "provided",
            "python2.7",
            "python3.6",
            "python3.7",
            "python3.8",
            "ruby2.5",
            "ruby2.7");

    private RuntimeRules() {}

    static void check(String runtime) {
        if (ENDED.contains(runtime)) {
            throw ServiceError.invalidParameter("The runtime parameter of " + runtime
                    + " is no longer supported for creating or updating AWS Lambda functions."
                    + " We recommend you use a supported runtime while creating or updating functions.");
        }
        if (!SUPPORTED.contains(runtime)) {
            throw ServiceError.invalidParameter("Value " + runtime
                    + " at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: "
                    + SUPPORTED.stream().sorted().toList() + " or be a valid ARN");
        }
        checkRunsHere(runtime);
    }

    private static void checkRunsHere(String runtime) {
        Languages.ofThisMachine().missing(runtime).ifPresent(reason -> {
            throw ServiceError.notImplemented("the runtime " + runtime + ": " + reason);
        });
    }
}
