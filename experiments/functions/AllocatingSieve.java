package functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.assay.profiler.Inspector;
import java.util.Map;

/** Counts the same primes as {@link PrimeSieve} with a new array of booleans for each sieve: what it was before it had segments. */
public final class AllocatingSieve implements RequestHandler<PrimeSieve.Request, Map<String, Object>> {

    @Override
    public Map<String, Object> handleRequest(PrimeSieve.Request request, Context context) {
        Inspector inspector = new Inspector();
        inspector.inspectAll();
        inspector.inspectInvocation(context.getAwsRequestId());
        int primes = 0;
        for (int i = 0; i < request.getTimes(); i++) {
            primes = count(request.getN());
        }
        inspector.addAttribute("primes", primes);
        inspector.addAttribute("times", request.getTimes());
        inspector.inspectAllDeltas();
        return inspector.finish();
    }

    /** How many primes there are up to and including {@code n}. */
    private static int count(int n) {
        boolean[] composite = new boolean[n + 1];
        int primes = 0;
        for (int i = 2; i <= n; i++) {
            if (composite[i]) {
                continue;
            }
            primes++;
            for (long multiple = (long) i * i; multiple <= n; multiple += i) {
                composite[(int) multiple] = true;
            }
        }
        return primes;
    }
}
