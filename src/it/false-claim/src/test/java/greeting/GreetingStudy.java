package greeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.*;
import dev.assay.results.*;

/** No pattern of this build includes it: the build says so. */
@Experiment("Study of greetings")
@LambdaFunction(handler = Greeting.class)
@Memory(512)
@Payload("{\"name\": \"Ada\"}")
@Load(invocations = 5)
class GreetingStudy {

    @EachLevel
    void greetsByName(Observations at) {
        assertThat(at).everyResponse("greeting", "Hello Ada");
    }

    @Claim
    void isSlow(Results results) {
        assertThat(results.duration()).hasMedianAtLeast(10_000);
    }
}
