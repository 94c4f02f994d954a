package greeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.*;
import dev.assay.results.*;

@Experiment("Profiled greeting")
@LambdaFunction(handler = ProfiledGreeting.class)
@Memory(512)
@Payload("{\"name\": \"Ada\"}")
@Load(invocations = 5)
class ProfiledGreetingExperiment {

    @EachLevel
    void greetsByName(Observations at) {
        assertThat(at).allSucceeded().everyResponse("greeting", "Hello Ada");
    }
}
