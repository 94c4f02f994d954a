package dev.assay.internal.targets.embedded.instance.loop;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.GsonFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON to objects and back with the library that AWS's own runtime uses, so that both read and write alike. */
final class Json {

    private Json() {}

    static @Nullable Object read(byte[] event, Type type, ClassLoader loader) {
        return serializer(type, loader).fromJson(new ByteArrayInputStream(event));
    }

    static void write(@Nullable Object result, Type type, ClassLoader loader, OutputStream out) throws IOException {
        if (result == null) {
            out.write("null".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        // A method may promise less than it gives: an Object that is a map.
        Type actual = type == Object.class ? result.getClass() : type;
        serializer(actual, loader).toJson(result, out);
    }

    @SuppressWarnings("unchecked")
    private static PojoSerializer<Object> serializer(Type type, ClassLoader loader) {
        if (type instanceof Class<?> known && LambdaEventSerializers.isLambdaSupportedEvent(known.getName())) {
            return LambdaEventSerializers.serializerFor((Class<Object>) known, loader);
        }
        return GsonFactory.getInstance().getSerializer(type);
    }
}
