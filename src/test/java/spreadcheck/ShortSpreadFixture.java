package spreadcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.Claim;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Payload;
import dev.assay.experiment.Procedure;
import dev.assay.experiment.Stage;
import dev.assay.results.Results;
import java.io.IOException;

/** A spread that cannot reach all instances, whatever the router: two hops of two sends are seven calls at most. */
@Experiment("Short spread")
@LambdaFunction(handler = MessagePass.class, timeoutSeconds = 60)
@Payload("{\"data\": \"The Data\", \"rounds\": 2, \"nodespread\": 2, \"retryBudget\": 2000}")
@Load(invocations = 1, generations = 1)
class ShortSpreadFixture {

    @Procedure(mostInFlight = Fleet.INSTANCES)
    void spread(Stage stage) throws IOException, InterruptedException {
        SpreadVisit.carryOut(stage);
    }

    @Claim(exact = true)
    void everyInstanceIsReached(Results results) {
        assertThat(Accounts.reached(results, row -> true)).isComplete();
    }

    @Claim(exact = true)
    void everyAdmittedCallWasServed(Results results) {
        assertThat(Accounts.served(results)).isComplete();
    }
}
