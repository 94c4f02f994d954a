package dev.assay.internal.saaf;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.util.List;
import java.util.Map;

/**
 * A function file of FaaS Runner.
 *
 * @param function the function's name
 * @param platform where it is: one of {@link #PLATFORMS}
 * @param endpoint its address, if it is called by HTTP
 */
public record FaasFunction(String function, String platform, String endpoint) {

    static final String LAMBDA = "AWS Lambda";

    private static final List<String> KEYS = List.of("function", "platform", "source", "endpoint", "sourceFile");
    private static final List<String> HTTP = List.of("HTTP", "Azure");
    private static final List<String> NEED_THEIR_CLI = List.of("Google", "IBM");

    /** All that FaaS Runner knows. */
    static final List<String> PLATFORMS = List.of(LAMBDA, "HTTP", "Azure", "Google", "IBM");

    /** Reads a function with the overrides that name keys of functions. */
    static FaasFunction of(String file, JsonNode json, Map<String, JsonNode> overrides) {
        FaasKeys keys = new FaasKeys(file, json, overrides, KEYS);
        FaasFunction function = new FaasFunction(
                keys.text("function", "HELLOWORLD"), keys.text("platform", LAMBDA), keys.text("endpoint", ""));
        if (!PLATFORMS.contains(function.platform)) {
            throw FaasKeys.wrong(file, "platform (" + function.platform + ") must be one of " + PLATFORMS);
        }
        return function;
    }

    /** Whether it is called by HTTP POST to its address: by its platform, or because the experiment says so. */
    boolean byHttp(boolean callWithCli) {
        if (!callWithCli || HTTP.contains(platform)) {
            if (!endpoint.matches("https?://.+")) {
                throw new InvalidInputException(
                        Problem.FAAS_RUNNER,
                        "endpoint (" + endpoint + ") of function " + function
                                + " must be an http or https address, because it is called by HTTP",
                        "Set endpoint in the function's file, or callWithCLI to true for AWS Lambda");
            }
            return true;
        }
        if (NEED_THEIR_CLI.contains(platform)) {
            throw new InvalidInputException(
                    Problem.FAAS_RUNNER,
                    "platform (" + platform + ") of function " + function
                            + " must be called by HTTP here: Assay does not run the command line of " + platform,
                    "Set callWithCLI to false in the experiment and endpoint to the function's address");
        }
        return false;
    }
}
