package functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.assay.profiler.Inspector;
import java.util.Arrays;
import java.util.Map;

/** Counts primes with the sieve of Eratosthenes, as often as it is told, and profiles itself. */
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

    @Override
    public Map<String, Object> handleRequest(Request request, Context context) {
        Inspector inspector = new Inspector();
        inspector.inspectAll();
        long[] composite = new long[request.getN() / Long.SIZE + 1];
        int primes = 0;
        for (int i = 0; i < request.getTimes(); i++) {
            primes = count(request.getN(), composite);
        }
        inspector.addAttribute("primes", primes);
        inspector.addAttribute("times", request.getTimes());
        inspector.inspectAllDeltas();
        return inspector.finish();
    }

    /**
     * One bit a number, in one array for all sieves: 125 KB for a million stay in the processor's cache while the instance waits for its
     * next share of CPU. An array of booleans, new for each sieve, measured the memory of a busy host instead.
     */
    static int count(int n, long[] composite) {
        Arrays.fill(composite, 0);
        int primes = 0;
        for (int i = 2; i <= n; i++) {
            if ((composite[i >> 6] & 1L << i) == 0) {
                primes++;
                for (long multiple = (long) i * i; multiple <= n; multiple += i) {
                    composite[(int) (multiple >> 6)] |= 1L << multiple;
                }
            }
        }
        return primes;
    }
}
