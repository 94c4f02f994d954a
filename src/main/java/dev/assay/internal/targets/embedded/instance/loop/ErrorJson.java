package dev.assay.internal.targets.embedded.instance.loop;

import com.amazonaws.services.lambda.runtime.serialization.factories.GsonFactory;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** An error as Lambda's Java runtime words it: message, type, stack, cause. */
final class ErrorJson {

    private static final int CAUSES = 10;

    private ErrorJson() {}

    static String type(Throwable error) {
        return error.getClass().getName();
    }

    static byte[] of(Throwable error) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        GsonFactory.getInstance().getSerializer(Map.class).toJson(describe(error, CAUSES), json);
        return json.toByteArray();
    }

    private static Map<String, Object> describe(Throwable error, int causes) {
        Map<String, Object> described = new LinkedHashMap<>();
        if (error.getMessage() != null) {
            described.put("errorMessage", error.getMessage());
        }
        described.put("errorType", type(error));
        described.put(
                "stackTrace",
                Arrays.stream(error.getStackTrace())
                        .map(StackTraceElement::toString)
                        .toList());
        if (error.getCause() != null && causes > 0) {
            described.put("cause", describe(error.getCause(), causes - 1));
        }
        return described;
    }
}
