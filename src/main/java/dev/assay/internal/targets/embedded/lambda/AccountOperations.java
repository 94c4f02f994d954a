package dev.assay.internal.targets.embedded.lambda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.targets.embedded.http.Response;

/**
 * Shows the limits of the account and what is used of them.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_GetAccountSettings.html">GetAccountSettings</a>
 */
final class AccountOperations {

    private static final long MEGABYTE = 1024L * 1024;

    private final Functions functions;
    private final AccountConcurrency concurrency;

    AccountOperations(Functions functions, AccountConcurrency concurrency) {
        this.functions = functions;
        this.concurrency = concurrency;
    }

    void addTo(Routes routes) {
        routes.add("GetAccountSettings", this::settings);
    }

    private Response settings(ApiRequest request) {
        ObjectNode answer = Json.object();
        answer.putObject("AccountLimit")
                .put("TotalCodeSize", 75L * 1024 * MEGABYTE)
                .put("CodeSizeUnzipped", 250 * MEGABYTE)
                .put("CodeSizeZipped", 50 * MEGABYTE)
                .put("ConcurrentExecutions", concurrency.limit())
                .put("UnreservedConcurrentExecutions", concurrency.unreserved());
        var all = functions.after(null);
        answer.putObject("AccountUsage")
                .put(
                        "TotalCodeSize",
                        all.stream()
                                .mapToLong(function -> function.current().code().size())
                                .sum())
                .put("FunctionCount", all.size());
        return JsonAnswers.json(200, answer);
    }
}
