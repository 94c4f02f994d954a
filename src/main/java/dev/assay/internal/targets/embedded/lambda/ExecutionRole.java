package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.access.AwsAccount;
import dev.assay.internal.targets.embedded.access.Caller;
import java.util.List;
import java.util.Set;

/**
 * What a function may do with the credentials in its environment: call functions, itself included. The rest of the API belongs to the host,
 * as it belongs to whoever deploys on AWS.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html">Execution role</a>
 */
final class ExecutionRole {

    private static final String INVOKE = "InvokeFunction";

    /** The operations whose action has another name than they have. */
    private static final Set<String> INVOKING = Set.of("Invoke", "InvokeAsync", "InvokeWithResponseStream");

    private ExecutionRole() {}

    /**
     * Lets a request through or not.
     *
     * @param operation as the API names it
     * @throws ServiceError AWS's own, if a function asks for more than its role allows
     */
    static void check(Caller caller, String operation, ApiRequest request) {
        String action = INVOKING.contains(operation) ? INVOKE : operation;
        if (caller.isFunction() && !action.equals(INVOKE)) {
            throw ServiceError.accessDenied("User: " + caller.arn() + " is not authorized to perform: lambda:" + action
                    + " on resource: " + resource(operation, request)
                    + " because no identity-based policy allows the lambda:" + action + " action");
        }
    }

    private static String resource(String operation, ApiRequest request) {
        if (operation.equals("CreateFunction")) {
            return FunctionReference.arn(request.json().path("FunctionName").asText());
        }
        String named = request.resource();
        if (named.isEmpty() || named.startsWith("arn:")) {
            return named.isEmpty() ? "*" : named;
        }
        List<String> segments = request.request().head().segments();
        String kind = segments.get(1).replaceFirst("s$", "");
        return kind.equals("function")
                ? request.function(ReferenceForm.NAMESPACED).arn()
                : "arn:aws:lambda:" + AwsAccount.REGION + ":" + AwsAccount.ID + ":" + kind + ":" + named;
    }
}
