package functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.assay.profiler.Inspector;
import java.util.Map;

/** Counts primes with the sieve of Eratosthenes, as often as the payload says, and profiles itself. */
public final class PrimeSieve implements RequestHandler<PrimeSieve.Request, Map<String, Object>> {

    /**
     * What to compute.
     */
    public static final class Request {
        private int n;
        private int times = 1;

        /** Primes up to and including this are counted. */
        public int getN() {
            return n;
        }

        public void setN(int n) {
            this.n = n;
        }

        /** How many sieves one after the other: k sieves are k times the work, a k times larger sieve is not. */
        public int getTimes() {
            return times;
        }

        public void setTimes(int times) {
            this.times = times;
        }
    }

    private final SegmentedSieve sieve = new SegmentedSieve();

    @Override
    public Map<String, Object> handleRequest(Request request, Context context) {
        Inspector inspector = new Inspector();
        inspector.inspectAll();
        inspector.inspectInvocation(context.getAwsRequestId());
        int primes = 0;
        for (int i = 0; i < request.getTimes(); i++) {
            primes = sieve.count(request.getN());
        }
        inspector.addAttribute("primes", primes);
        inspector.addAttribute("times", request.getTimes());
        inspector.inspectAllDeltas();
        return inspector.finish();
    }
}
