package dev.assay.internal.targets.embedded.instance.loop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The process of an instance: makes the handler (INIT), then asks for events, one after the other, for ever. */
public final class RuntimeMain {

    private static final String TRACE_PROPERTY = "com.amazonaws.xray.traceHeader";

    private RuntimeMain() {}

    /** @param arguments the handler: {@code package.Class} or {@code package.Class::method} */
    public static void main(String[] arguments) throws IOException {
        RuntimeApi api = new RuntimeApi(System.getenv("AWS_LAMBDA_RUNTIME_API"));
        ClassLoader loader = FunctionClassLoader.of(Path.of("").toAbsolutePath());
        Thread.currentThread().setContextClassLoader(loader);
        Handler handler;
        try {
            handler = Handlers.load(arguments[0], loader);
        } catch (Throwable e) {
            report(e);
            api.initError(ErrorJson.of(e), ErrorJson.type(e));
            System.exit(1);
            return;
        }
        while (true) {
            serve(api, handler);
        }
    }

    private static void serve(RuntimeApi api, Handler handler) throws IOException {
        Invocation invocation = api.next();
        passOn(invocation.traceHeader());
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            handler.handle(invocation.event(), answer, new InvocationContext(invocation));
        } catch (Throwable e) {
            api.error(invocation.requestId(), ErrorJson.of(e), ErrorJson.type(e));
            report(e);
            if (e instanceof VirtualMachineError) {
                // As AWS's own runtime: the process cannot be trusted any more.
                System.exit(0);
            }
            return;
        }
        api.response(invocation.requestId(), answer.toByteArray());
    }

    /** AWS clients in the function send the property as their {@code X-Amzn-Trace-Id}. */
    private static void passOn(@Nullable String traceHeader) {
        if (traceHeader == null) {
            System.clearProperty(TRACE_PROPERTY);
        } else {
            System.setProperty(TRACE_PROPERTY, traceHeader);
        }
    }

    private static void report(Throwable error) {
        error.printStackTrace();
    }
}
