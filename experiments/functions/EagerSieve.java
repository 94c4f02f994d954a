package functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.assay.profiler.Inspector;
import java.util.Map;

/** Counts primes while it is initialised, and answers every call from what it has. */
public final class EagerSieve implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    private final int primes = Primes.count();

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> request, Context context) {
        Inspector inspector = new Inspector();
        inspector.inspectContainer();
        inspector.addAttribute("primes", primes);
        return inspector.finish();
    }
}
