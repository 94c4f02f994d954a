package dev.assay.target.embedded.api;

import dev.assay.target.embedded.http.Response;
import dev.assay.target.embedded.instance.Fleet;
import dev.assay.target.embedded.instance.InvocationEnd;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Calls a function and waits for its end. */
final class InvokeOperation {

    private static final byte[] NO_EVENT = {'{', '}'};

    private final Functions functions;
    private final Fleet fleet;
    private final Map<String, String> environment;

    /**
     * @param environment what every function gets, beside its own variables
     */
    InvokeOperation(Functions functions, Fleet fleet, Map<String, String> environment) {
        this.functions = functions;
        this.fleet = fleet;
        this.environment = Map.copyOf(environment);
    }

    void addTo(Routes routes) {
        routes.add("Invoke", "POST /2015-03-31/functions/*/invocations", this::answer);
    }

    private Response answer(ApiRequest request) {
        checkType(request);
        String name = request.function();
        request.parameter("Qualifier").ifPresent(qualifier -> Arn.checkQualifier(name, qualifier));
        DeployedFunction function = functions.get(name);
        byte[] event = event(request);
        String context = clientContext(request);
        function.concurrency().enter();
        try {
            return end(request, function.call(revision -> start(request, event, context, revision)));
        } finally {
            function.concurrency().leave();
        }
    }

    /**
     * A call under way.
     *
     * @param revision which it uses until its end
     * @param end completes with the end
     */
    private record Started(Revision revision, CompletableFuture<InvocationEnd> end) {}

    private Started start(ApiRequest request, byte[] event, @Nullable String context, Revision revision) {
        try {
            String arn = Arn.of(revision.configuration().name());
            return new Started(
                    revision, fleet.invoke(revision.forInstances(environment), request.id(), event, arn, context));
        } catch (RuntimeException e) {
            return new Started(revision, CompletableFuture.failedFuture(e));
        }
    }

    private static Response end(ApiRequest request, Started started) {
        boolean withLog =
                request.headers().first("X-Amz-Log-Type").filter("Tail"::equals).isPresent();
        try {
            InvocationEnd end = started.end().join();
            return InvokeAnswer.of(
                    end, request.id(), started.revision().configuration().memoryMegabytes(), withLog);
        } catch (CompletionException e) {
            throw ServiceError.ofService("The call could not be made: " + e.getCause());
        } finally {
            started.revision().code().release();
        }
    }

    private static void checkType(ApiRequest request) {
        String type = request.headers().first("X-Amz-Invocation-Type").orElse("RequestResponse");
        if (!type.equals("RequestResponse")) {
            throw ServiceError.notImplemented("the invocation type " + type + "; it has RequestResponse");
        }
    }

    private static byte[] event(ApiRequest request) {
        byte[] body = request.request().body();
        if (body.length == 0) {
            return NO_EVENT;
        }
        Json.checkEvent(body);
        return body;
    }

    private static @Nullable String clientContext(ApiRequest request) {
        String header = request.headers().first("X-Amz-Client-Context").orElse(null);
        if (header == null) {
            return null;
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(header);
            Json.checkEvent(decoded);
            return new String(decoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | ServiceError e) {
            throw ServiceError.invalidRequest("Client context must be a valid Base64-encoded JSON object.");
        }
    }
}
