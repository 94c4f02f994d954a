package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.http.Response;
import dev.assay.internal.targets.embedded.instance.wire.Invocation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Calls a function and waits for its end, takes an event for later, or only checks whether a call could be made.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 */
final class InvokeOperation {

    private static final byte[] NO_EVENT = {'{', '}'};

    private final Functions functions;
    private final FunctionCalls calls;
    private final AsynchronousCalls later;

    InvokeOperation(Functions functions, FunctionCalls calls, AsynchronousCalls later) {
        this.functions = functions;
        this.calls = calls;
        this.later = later;
    }

    void addTo(Routes routes) {
        routes.add("Invoke", this::answer);
    }

    private Response answer(ApiRequest request) {
        InvocationType type = InvocationType.of(request.headers());
        FunctionReference reference = request.function(ReferenceForm.NAMESPACED);
        DeployedFunction function = functions.get(reference.orLatest());
        byte[] event = event(request);
        return switch (type) {
            case DRY_RUN -> JsonAnswers.empty();
            case EVENT -> accept(request, reference, event);
            case REQUEST_RESPONSE -> callAndWait(request, reference, function, event);
        };
    }

    /** The client context is for synchronous calls. */
    private Response accept(ApiRequest request, FunctionReference reference, byte[] event) {
        later.accept(request.id(), reference, event, trace(request));
        return JsonAnswers.accepted();
    }

    private Response callAndWait(
            ApiRequest request, FunctionReference reference, DeployedFunction function, byte[] event) {
        boolean withLog =
                request.headers().first("X-Amz-Log-Type").filter("Tail"::equals).isPresent();
        StartedCall call = calls.start(
                function, new Invocation(request.id(), event, reference.arn(), clientContext(request), trace(request)));
        try {
            return InvokeAnswer.of(call.end().join(), request.id(), call.memoryMegabytes(), withLog);
        } catch (CompletionException e) {
            throw ServiceError.ofService("The call could not be made: " + e.getCause());
        } finally {
            call.finish();
        }
    }

    private static String trace(ApiRequest request) {
        return request.headers().first(Trace.HEADER).orElse("");
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
