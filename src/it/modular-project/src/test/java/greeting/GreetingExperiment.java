package greeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.*;
import dev.assay.results.*;

@Experiment("Greeting")
@LambdaFunction(handler = Greeting.class)
@Memory(512)
@Payload("{\"name\": \"Ada\"}")
@Load(invocations = 5)
class GreetingExperiment {

    @EachLevel
    void greetsByName(Observations at) {
        assertThat(at).allSucceeded().everyResponse("greeting", "Hello Ada");
        assertThat(at.duration()).hasMedianAtMost(1000);
    }
}
