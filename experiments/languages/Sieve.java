package languages;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** Counts primes as the functions in the other languages do; it does not profile itself, for those that compare platforms' figures. */
public final class Sieve implements RequestHandler<Map<String, Integer>, Map<String, Integer>> {

    @Override
    public Map<String, Integer> handleRequest(Map<String, Integer> event, Context context) {
        return Map.of("primes", count(event.get("n")));
    }

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
