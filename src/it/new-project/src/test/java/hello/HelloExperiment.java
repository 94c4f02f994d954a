package hello;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.*;
import dev.assay.results.*;

/** Does the function greet, and how long does it take at two memory settings? */
@Experiment("Hello")
@LambdaFunction(handler = Hello.class)
@Memory({256, 1024})
@Payload("{\"name\": \"Ada\"}")
@Load(invocations = 10)
class HelloExperiment {

    @EachLevel
    void greetsByName(Observations at) {
        assertThat(at).allSucceeded().everyResponse("message", "Hello Ada");
    }

    @Claim
    void isNotSlowerThanASecond(Results results) {
        assertThat(results.at(256).duration()).hasMedianAtMost(1000);
    }
}
