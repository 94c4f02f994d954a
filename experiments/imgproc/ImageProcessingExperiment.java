package imgproc;

import static dev.assay.targets.Capability.TABLE_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.Claim;
import dev.assay.experiment.Companion;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.ObjectCreated;
import dev.assay.experiment.Procedure;
import dev.assay.experiment.Requires;
import dev.assay.experiment.Stage;
import dev.assay.experiment.Traced;
import dev.assay.results.Results;
import dev.assay.results.Topology;
import java.time.Duration;

/** Does each upload lead to one entry and one announcement in another region? See README.md beside this file. */
@Experiment(
        value = "Image processing",
        question = "Pictures are uploaded in one region, and announced in another. Does each upload cause one"
                + " announcement, and is every step between them known?")
@LambdaFunction(handler = Thumbnail.class, memoryMegabytes = 1769, timeoutSeconds = 60)
@Companion(
        name = "register",
        handler = Register.class,
        region = Regions.OTHER,
        memoryMegabytes = 1769,
        timeoutSeconds = 60)
@Companion(
        name = "announce",
        handler = Announce.class,
        region = Regions.OTHER,
        memoryMegabytes = 1769,
        timeoutSeconds = 60)
@ObjectCreated
@Traced(items = true, settleMillis = 2000)
@Load(invocations = 1, generations = 1, nightlyInvocations = 20, nightlyGenerations = 5)
@Requires(TABLE_EVENTS)
class ImageProcessingExperiment {

    private static final int UPLOADS = 2;
    private static final int SIDE = 64;

    private static final Topology DECLARED = Topology.ofTriggers("client", "Thumbnail")
            .triggers("Thumbnail", "register")
            .triggers("register", "announce")
            .reads("announce", "register");

    @Procedure(mostInFlight = UPLOADS)
    void upload(Stage stage) throws InterruptedException {
        if (stage.warmUp()) {
            return;
        }
        String table = Regions.tables(stage, "announce");
        String picture = Image.ofGradient(SIDE, SIDE).pixelsAsText();
        String upload = String.format(
                "{\"%s\": \"%s\", \"%s\": \"%d\", \"%s\": \"%s\"}",
                Regions.TABLE, table, Image.WIDTH, SIDE, Image.PIXELS, picture);
        stage.together("upload", UPLOADS, upload);
        stage.awaitEvents();
        // A thumbnail and an announcement of each.
        Regions.awaitItems(stage, table, 2 * UPLOADS);
    }

    @Claim(exact = true)
    void everyUploadIsProcessedOnce(Results results) {
        assertThat(results.events()).areProcessedExactlyOnce().areAllThatArrived();
    }

    @Claim(exact = true)
    void theGraphIsTheDeclaredOne(Results results) {
        assertThat(results.trace())
                .losesNoRecord()
                .explainsEveryInvocation()
                .hasNoDuplicates()
                .hasGraph(DECLARED)
                .triggersNothingBut(DECLARED)
                .eachRequestInvokes("register", 1)
                .eachRequestInvokes("announce", 1);
    }

    @Claim(exact = true)
    void eachUploadIsAnnouncedInTheOtherRegion(Results results) {
        assertThat(results.trace().of("announce"))
                .happensAfter("register")
                .exactlyOnce()
                .within(Duration.ofSeconds(60));
    }
}
