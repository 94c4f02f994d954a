package dev.assay.internal.packaging;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The file by which every client of the AWS SDK for Java finds an interceptor, as {@code ClasspathInterceptorChainFactory} of the SDK reads
 * it: the name of a class per line.
 */
final class SdkInterceptors {

    /** What interceptors implement, by its internal name. */
    static final String TYPE = "software/amazon/awssdk/core/interceptor/ExecutionInterceptor";

    private static final String FILE = "software/amazon/awssdk/global/handlers/execution.interceptors";

    private SdkInterceptors() {}

    /** Adds an interceptor to those of the function's own. */
    static void register(String interceptor, Map<String, byte[]> files) {
        String before = new String(files.getOrDefault(FILE, new byte[0]), StandardCharsets.UTF_8);
        String own = before.isEmpty() || before.endsWith("\n") ? before : before + "\n";
        files.put(FILE, (own + interceptor + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
