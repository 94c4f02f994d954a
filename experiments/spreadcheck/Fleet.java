package spreadcheck;

import dev.assay.data.Observation;
import dev.assay.experiment.Stage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All instances of the function, each kept busy by its own call: so ten calls meet ten instances. */
final class Fleet {

    /** How many instances there are: the function's reserved concurrency. */
    static final int INSTANCES = 10;

    private static final long FIRST_SLEEP_MILLIS = 150;
    private static final long LONGEST_SLEEP_MILLIS = 10_000;

    private Fleet() {}

    /**
     * Calls every instance once; where a call came too late to find the others busy, all are called again and kept for longer.
     *
     * @param step what the calls are called in the data
     * @param reset whether the instances forget what they know
     * @return one call of each instance
     */
    static List<Observation> calledOnce(Stage stage, String step, boolean reset) throws InterruptedException {
        for (long sleep = FIRST_SLEEP_MILLIS; sleep <= LONGEST_SLEEP_MILLIS; sleep *= 2) {
            String payload = "{\"sleep\": " + sleep + ", \"reset\": " + reset + "}";
            List<Observation> calls = stage.together(step, INSTANCES, payload);
            if (calls.stream().flatMap(Fleet::instance).distinct().count() == INSTANCES) {
                return calls;
            }
        }
        throw new IllegalStateException("function (" + stage.function() + ") must have " + INSTANCES
                + " instances for " + INSTANCES + " calls at once, but calls that lasted " + LONGEST_SLEEP_MILLIS
                + " ms met fewer. Look at the outcomes of step " + step + " in the journal");
    }

    /** SAAF's id of the instance that a call met; none where it met none. */
    static Stream<String> instance(Observation call) {
        return Optional.ofNullable(call.profile())
                .map(profile -> profile.path("uuid").asText(""))
                .filter(uuid -> !uuid.isEmpty())
                .stream();
    }
}
