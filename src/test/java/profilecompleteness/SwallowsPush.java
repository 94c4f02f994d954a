package profilecompleteness;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.assay.profiler.Inspector;
import java.util.Map;

/** Pushes its profile only when it is told to, and one of whose attributes is missing. */
public final class SwallowsPush implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        Inspector inspector = new Inspector();
        inspector.inspectContainer();
        inspector.inspectInvocation(context.getAwsRequestId());
        return Boolean.TRUE.equals(event.get("push")) ? inspector.finish() : Map.of("swallowed", true);
    }
}
