package hello;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.*;
import dev.assay.results.*;

/** Does every message reach as many instances as it is sent to? */
@Experiment("Message passing")
@LambdaFunction(handler = MessagePassing.class, memoryMegabytes = 512, timeoutSeconds = 60)
@Factor(
        name = "nodespread",
        values = {"1", "2"})
@Payload("{\"data\": \"hello\", \"rounds\": 1, \"currentround\": 0, \"nodespread\": 1}")
@Load(invocations = 5)
class MessagePassingExperiment {

    @EachLevel
    void everySendIsACall(Observations at) {
        Object sends = at.cell().level("nodespread").orElseThrow().value();
        assertThat(at).allSucceeded().everyResponse("totalCalls", sends);
    }
}
