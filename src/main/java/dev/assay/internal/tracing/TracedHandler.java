package dev.assay.internal.tracing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The handler that a function gets if it is traced or called by an event source. It calls the function's own handler, which {@code
 * ASSAY_HANDLER} names, and pushes a record of the invocation before the invocation ends, even if the handler throws.
 */
public final class TracedHandler implements RequestStreamHandler {

    /** The variable that names the function's own handler. */
    public static final String HANDLER = "ASSAY_HANDLER";

    /** The variable that names the component that the function is in the graph of a trace. */
    public static final String COMPONENT = "ASSAY_COMPONENT";

    /** The variable that allows an attribute in the items of tables. */
    public static final String ITEMS = "ASSAY_TRACE_ITEMS";

    /** Before the handler is made: loggers keep the streams that they find. */
    private final InvocationLog log = InvocationLog.ofThisProcess();

    private final FunctionHandler handler = FunctionHandler.named(String.valueOf(System.getenv(HANDLER)));

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        byte[] event = input.readAllBytes();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        InvocationTrace trace = InvocationTrace.begin(event, context, log);
        try {
            handler.handle(event, answer, context);
            trace.succeeded(answer.toByteArray());
        } catch (Throwable e) { // Whatever it is, the record tells it, and Lambda gets it unchanged.
            trace.failed(e);
            throw e;
        } finally {
            trace.push();
        }
        answer.writeTo(output);
    }
}
