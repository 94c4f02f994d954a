package greeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.*;
import dev.assay.results.*;
import java.util.OptionalDouble;

@Experiment("Greeting")
@LambdaFunction(handler = Greeting.class)
@Memory(512)
@Payload("{\"name\": \"Ada\"}")
@Load(invocations = 5)
class GreetingExperiment {

    /** The figure is 1 to 5, by generation: its median is neither surely below nor surely above 3.1. */
    @Claim
    void onTheBound(Results results) {
        assertThat(results.measure(
                        "figure", "", one -> OptionalDouble.of(one.place().generation() + 1)))
                .hasMedianAtMost(3.1);
    }
}
