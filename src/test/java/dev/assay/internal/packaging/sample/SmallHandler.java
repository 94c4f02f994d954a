package dev.assay.internal.packaging.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.assay.profiler.Inspector;
import java.util.Map;

/** Uses a request class with a list of items, and the profiler. */
public final class SmallHandler implements RequestHandler<Order, Map<String, Object>> {

    @Override
    public Map<String, Object> handleRequest(Order order, Context context) {
        Inspector inspector = new Inspector();
        inspector.addAttribute("items", order.items().size());
        return inspector.finish();
    }
}
