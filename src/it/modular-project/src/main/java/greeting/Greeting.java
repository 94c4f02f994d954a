package greeting;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.assay.profiler.Inspector;
import java.util.Map;

/** A function that writes a profile of each of its invocations. */
public final class Greeting implements RequestHandler<Map<String, String>, Map<String, Object>> {

    @Override
    public Map<String, Object> handleRequest(Map<String, String> request, Context context) {
        Inspector inspector = new Inspector();
        inspector.inspectAll();
        inspector.addAttribute("greeting", "Hello " + request.get("name"));
        inspector.inspectAllDeltas();
        return inspector.finish();
    }
}
