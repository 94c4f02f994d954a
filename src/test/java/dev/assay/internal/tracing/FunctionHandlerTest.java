package dev.assay.internal.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A function within another handler gets and answers what it would by itself. */
@SuppressWarnings("NullAway") // No handler here reads its context.
class FunctionHandlerTest {

    @Test
    void aBeanIsReadAndWritten() throws IOException {
        assertThat(answer(Typed.class, "{\"name\": \"Ada\"}")).isEqualTo("{\"greeting\":\"Hello Ada\"}");
    }

    @Test
    void aMapIsReadAndWritten() throws IOException {
        assertThat(answer(Mapped.class, "{\"a\": {\"b\": [1, \"x\"]}}")).isEqualTo("{\"a\":{\"b\":[1,\"x\"]}}");
    }

    @Test
    void aSuperclassMayHaveTheMethod() throws IOException {
        assertThat(answer(Inheriting.class, "{\"name\": \"Ada\"}")).isEqualTo("[\"Ada\"]");
    }

    @Test
    void noAnswerIsNull() throws IOException {
        assertThat(answer(Silent.class, "{}")).isEqualTo("null");
    }

    @Test
    void aStreamIsPassedAsItIs() throws IOException {
        assertThat(answer(Streamed.class, "not JSON")).isEqualTo("not JSON");
    }

    @Test
    void anErrorStaysWhatItIs() {
        assertThatThrownBy(() -> answer(Failing.class, "{}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("as asked");
    }

    @Test
    void whatIsNoHandlerIsRefused() {
        assertThatThrownBy(() -> FunctionHandler.named("java.util.ArrayList"))
                .hasMessage("handler (java.util.ArrayList) must be a RequestHandler or a RequestStreamHandler");
        assertThatThrownBy(() -> FunctionHandler.named("missing.Handler")).hasMessageContaining("missing.Handler");
    }

    private static String answer(Class<?> handler, String event) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        FunctionHandler.named(handler.getName()).handle(event.getBytes(StandardCharsets.UTF_8), answer, null);
        return answer.toString(StandardCharsets.UTF_8);
    }

    /** A request with a property. */
    public static final class Request {
        private String name = "";

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }
    }

    /** Javac gives its public subclass a bridge, and its type variables are the subclass's to say. */
    abstract static class Base<A, B> implements RequestHandler<B, List<A>> {
        @Override
        public List<A> handleRequest(B request, Context context) {
            return List.of(answer(request));
        }

        abstract A answer(B request);
    }

    public static final class Inheriting extends Base<String, Request> {
        @Override
        String answer(Request request) {
            return request.getName();
        }
    }

    public static final class Typed implements RequestHandler<Request, Map<String, String>> {
        @Override
        public Map<String, String> handleRequest(Request request, Context context) {
            return Map.of("greeting", "Hello " + request.getName());
        }
    }

    public static final class Mapped implements RequestHandler<Map<String, Object>, Map<String, Object>> {
        @Override
        public Map<String, Object> handleRequest(Map<String, Object> request, Context context) {
            return request;
        }
    }

    public static final class Silent implements RequestHandler<Map<String, Object>, Void> {
        @Override
        @SuppressWarnings("NullAway")
        public Void handleRequest(Map<String, Object> request, Context context) {
            return null;
        }
    }

    public static final class Failing implements RequestHandler<Map<String, Object>, String> {
        @Override
        public String handleRequest(Map<String, Object> request, Context context) {
            throw new IllegalStateException("as asked");
        }
    }

    public static final class Streamed implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
            input.transferTo(output);
        }
    }
}
