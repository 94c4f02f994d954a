package dev.assay.internal.targets.embedded.lambda;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.targets.embedded.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists functions, page by page.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html">ListFunctions</a>
 */
final class FunctionListOperation {

    /** AWS gives at most 50 a page, whatever is asked for. */
    private static final int LONGEST_PAGE = 50;

    private static final int MOST_ASKED = 10_000;

    private final Functions functions;

    FunctionListOperation(Functions functions) {
        this.functions = functions;
    }

    void addTo(Routes routes) {
        routes.add("ListFunctions", this::list);
    }

    private Response list(ApiRequest request) {
        int length =
                request.parameter("MaxItems").map(FunctionListOperation::length).orElse(LONGEST_PAGE);
        String last =
                request.parameter("Marker").map(FunctionListOperation::decoded).orElse(null);
        List<DeployedFunction> rest = functions.after(last);
        List<DeployedFunction> page = rest.subList(0, Math.min(length, rest.size()));
        boolean qualified = request.parameter("FunctionVersion")
                .filter(version -> !version.isEmpty())
                .map(FunctionListOperation::isAll)
                .orElse(false);
        ObjectNode answer = Json.object();
        ArrayNode listed = answer.putArray("Functions");
        page.forEach(function -> listed.add(FunctionJson.listed(function.current(), qualified)));
        answer.put("NextMarker", page.size() < rest.size() ? encoded(page.get(page.size() - 1)) : null);
        return JsonAnswers.json(200, answer);
    }

    private static boolean isAll(String version) {
        if (!version.equals("ALL")) {
            throw ServiceError.validation("functionVersion", version, "Member must satisfy enum value set: [ALL]");
        }
        return true;
    }

    private static int length(String maxItems) {
        int asked = maxItems.matches("[0-9]{1,9}") ? Integer.parseInt(maxItems) : 0;
        ConfigurationRules.range("maxItems", asked, 1, MOST_ASKED);
        return Math.min(asked, LONGEST_PAGE);
    }

    private static String encoded(DeployedFunction last) {
        return Base64.getUrlEncoder().encodeToString(last.name().getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String decoded(String marker) {
        try {
            return new String(Base64.getUrlDecoder().decode(marker), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ServiceError.invalidParameter("Marker must come from an earlier page");
        }
    }
}
