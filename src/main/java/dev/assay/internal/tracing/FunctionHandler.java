package dev.assay.internal.tracing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** The function's own handler, called as Lambda's Java runtime would call it, with that runtime's serializers. */
interface FunctionHandler {

    /** Handles an event. */
    void handle(byte[] event, OutputStream answer, Context context) throws IOException;

    /**
     * The handler of that name.
     *
     * @param name {@code package.Class}, or {@code package.Class::handleRequest}
     * @throws IllegalStateException if it cannot be made
     */
    static FunctionHandler named(String name) {
        Object handler = made(name.endsWith("::handleRequest") ? name.substring(0, name.indexOf(':')) : name);
        if (handler instanceof RequestStreamHandler stream) {
            return (event, answer, context) -> stream.handleRequest(new ByteArrayInputStream(event), answer, context);
        }
        if (handler instanceof RequestHandler<?, ?> typed) {
            return typed(typed);
        }
        throw new IllegalStateException("handler (" + name + ") must be a RequestHandler or a RequestStreamHandler");
    }

    private static Object made(String type) {
        try {
            return Class.forName(type, true, Thread.currentThread().getContextClassLoader())
                    .getConstructor()
                    .newInstance();
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException unchecked
                    ? unchecked
                    : new IllegalStateException("handler (" + type + ") must be constructible", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("handler (" + type + ") must be constructible", e);
        }
    }

    @SuppressWarnings("unchecked") // The serializers are those of the handler's own types.
    private static FunctionHandler typed(RequestHandler<?, ?> handler) {
        RequestHandler<Object, Object> raw = (RequestHandler<Object, Object>) handler;
        Type[] types = HandlerTypes.of(handler.getClass());
        PojoSerializer<Object> input = serializer(types[0]);
        PojoSerializer<Object> output = serializer(types[1]);
        return (event, answer, context) -> {
            Object response = raw.handleRequest(input.fromJson(new ByteArrayInputStream(event)), context);
            if (response == null) {
                answer.write("null".getBytes(StandardCharsets.US_ASCII));
            } else {
                output.toJson(response, answer);
            }
        };
    }

    /** As Lambda's runtime chooses: for its own event classes the names that the services send. */
    @SuppressWarnings("unchecked")
    private static PojoSerializer<Object> serializer(Type type) {
        if (type instanceof Class<?> plain && LambdaEventSerializers.isLambdaSupportedEvent(plain.getName())) {
            return (PojoSerializer<Object>) LambdaEventSerializers.serializerFor(
                    plain, Thread.currentThread().getContextClassLoader());
        }
        return JacksonFactory.getInstance().getSerializer(type);
    }
}
