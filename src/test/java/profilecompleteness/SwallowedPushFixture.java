package profilecompleteness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.Claim;
import dev.assay.experiment.CollectProfiles;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Procedure;
import dev.assay.experiment.Stage;
import dev.assay.results.Results;

/** One of two asynchronous calls leaves no record, and the other one a record without most of SAAF's attributes. */
@Experiment("Swallowed push")
@LambdaFunction(handler = SwallowsPush.class, memoryMegabytes = 512)
@Load(invocations = 1, generations = 1)
@CollectProfiles(deadlineSeconds = 5)
class SwallowedPushFixture {

    @Procedure
    void call(Stage stage) throws InterruptedException {
        if (stage.warmUp()) {
            stage.call("warm-up", "{\"push\": true}");
            return;
        }
        stage.callAsynchronously("event", "{\"push\": true}");
        stage.callAsynchronously("event", "{\"push\": false}");
    }

    @Claim(exact = true)
    void everyCallLeftARecord(Results results) {
        assertThat(results.records()).areComplete();
    }

    @Claim(exact = true)
    void everyRecordFitsTheSchema(Results results) {
        assertThat(results.records())
                .each(
                        "records that fit the schema",
                        record -> record.profile() != null
                                && ProfileSchema.violations(record.profile()).isEmpty());
    }

    @Claim(exact = true)
    void noRecordIsDoubled(Results results) {
        assertThat(results.records()).areNotDoubled();
    }
}
