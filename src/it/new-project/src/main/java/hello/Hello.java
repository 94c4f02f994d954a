package hello;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.assay.profiler.Inspector;
import java.util.Map;

/** Greets, and writes a profile of itself with SAAF's keys. */
public final class Hello implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> request, Context context) {
        Inspector inspector = new Inspector(); // first: it starts the clocks
        inspector.inspectAll();
        inspector.inspectInvocation(context.getAwsRequestId());

        inspector.addAttribute("message", "Hello " + request.get("name"));

        inspector.inspectAllDeltas();
        return inspector.finish();
    }
}
