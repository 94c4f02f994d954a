package spreadcheck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.assay.data.Observation;
import java.util.List;
import org.apache.commons.statistics.inference.ChiSquareTest;

/**
 * What came of one spread, as the client's call and the instances tell of it afterwards.
 *
 * @param message tells it from every other one
 * @param requestId of the client's call
 * @param durationMillis of the client's call, function-side
 * @param reached instances that have the message
 * @param admitted calls that were admitted, as the senders counted them, the client's included
 * @param sumOfCalls calls that were served, as the instances counted them
 * @param throttled attempts that were refused
 * @param givenUp sends whose retry budget ran out
 * @param callsPerInstance of every instance, most first
 * @param gini the Gini index of these
 * @param chiSquared their chi-squared value against equal shares, which describes and proves nothing: calls are not independent
 */
record Spread(
        String message,
        String requestId,
        double durationMillis,
        int reached,
        int admitted,
        long sumOfCalls,
        int throttled,
        int givenUp,
        List<Long> callsPerInstance,
        double gini,
        double chiSquared) {

    /**
     * @param pass the client's call
     * @param check a call of each instance after it
     */
    static Spread of(String message, Observation pass, List<Observation> check) {
        JsonNode answer = profile(pass);
        List<Long> calls = check.stream()
                .map(Spread::profile)
                .map(known -> known.path("knows").asText().equals(message)
                        ? known.path("calls").asLong()
                        : 0L)
                .sorted((one, other) -> Long.compare(other, one))
                .toList();
        long[] counts = calls.stream().mapToLong(Long::longValue).toArray();
        long sum = calls.stream().mapToLong(Long::longValue).sum();
        return new Spread(
                message,
                String.valueOf(pass.requestId()),
                pass.durationMillis().orElse(0),
                (int) calls.stream().filter(count -> count > 0).count(),
                answer.isMissingNode() ? 0 : 1 + answer.path("totalCalls").asInt(),
                sum,
                answer.path("throttled").asInt(),
                answer.path("givenUp").asInt(),
                calls,
                sum == 0
                        ? 0
                        : Gini.of(calls.stream().mapToDouble(Long::doubleValue).toArray()),
                sum == 0 ? 0 : ChiSquareTest.withDefaults().statistic(counts));
    }

    private static JsonNode profile(Observation call) {
        JsonNode profile = call.profile();
        return profile == null ? MissingNode.getInstance() : profile;
    }
}
