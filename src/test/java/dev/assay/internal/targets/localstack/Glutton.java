package dev.assay.internal.targets.localstack;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A function that takes as many megabytes as it is asked to, and tells which instance it is. */
public final class Glutton implements RequestHandler<Map<String, Object>, Map<String, String>> {

    private static final int MEGABYTE = 1 << 20;
    private static final int PAGE = 4096;

    private final List<ByteBuffer> taken = new ArrayList<>();

    @Override
    public Map<String, String> handleRequest(Map<String, Object> event, Context context) {
        int megabytes = event.get("megabytes") instanceof Number number ? number.intValue() : 0;
        for (int i = 0; i < megabytes; i++) {
            ByteBuffer more = ByteBuffer.allocateDirect(MEGABYTE);
            for (int at = 0; at < MEGABYTE; at += PAGE) {
                more.put(at, (byte) 1);
            }
            taken.add(more);
        }
        return Map.of("logStream", context.getLogStreamName());
    }
}
