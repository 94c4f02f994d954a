package reuse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.Observation;
import dev.assay.experiment.Stage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;

/**
 * What one visit saw.
 *
 * @param first the first call
 * @param again the next one, back to back
 * @param together the instances of calls that were released together
 * @param thread the beats of a background thread, before, during and after a time without calls
 * @param child the same of a child process
 */
record ReuseVisit(
        Seen first,
        Seen again,
        List<String> together,
        Seen afterConfiguration,
        Seen afterCode,
        Beats thread,
        Beats child) {

    static final int TOGETHER = 4;
    static final int IDLE_MILLIS = 700;

    private static final int BEATEN_MILLIS = 200;

    /** What a call told of its instance. */
    record Seen(String instance, int calls, boolean marked) {

        static Seen in(Observation call) {
            JsonNode answer = answer(call);
            return new Seen(
                    answer.path("instance").asText(),
                    answer.path("calls").asInt(),
                    answer.path("marked").asBoolean());
        }

        boolean isSameInstanceAs(Seen other) {
            return !instance.isEmpty() && instance.equals(other.instance);
        }

        boolean isNewAfter(Seen before) {
            return !instance.isEmpty() && !instance.equals(before.instance);
        }
    }

    /** The beats of one source, one every 10 ms. */
    record Beats(int beats, boolean inOrder, int longestSilence) {

        private static final double MOST_OF = 0.8;

        static Beats in(JsonNode answer) {
            return new Beats(
                    answer.path("beats").asInt(),
                    answer.path("inOrder").asBoolean(),
                    answer.path("longestSilence").asInt());
        }

        boolean wasSilentFor(int millis) {
            return longestSilence >= MOST_OF * millis;
        }

        boolean wentOn() {
            return inOrder && beats > 2;
        }
    }

    static ReuseVisit carryOut(Stage stage, Path source) throws InterruptedException, IOException {
        Seen first = Seen.in(stage.call("first", "{}"));
        Seen again = Seen.in(stage.call("again", "{}"));
        List<String> together = stage.together("together", TOGETHER, "{\"millis\": 400}").stream()
                .map(call -> Seen.in(call).instance())
                .toList();
        changeConfiguration(stage);
        Seen afterConfiguration = Seen.in(stage.call("after configuration", "{}"));
        changeCode(stage, source);
        Seen afterCode = Seen.in(stage.call("after code", "{\"beat\": true, \"millis\": " + BEATEN_MILLIS + "}"));
        // The time without calls that this is about.
        TimeUnit.MILLISECONDS.sleep(IDLE_MILLIS);
        JsonNode beats = answer(stage.call("after idleness", "{\"count\": true, \"millis\": " + BEATEN_MILLIS + "}"));
        return new ReuseVisit(
                first,
                again,
                together,
                afterConfiguration,
                afterCode,
                Beats.in(beats.path("thread")),
                Beats.in(beats.path("child")));
    }

    private static JsonNode answer(Observation call) {
        return Objects.requireNonNull(
                Objects.requireNonNull(call.response(), () -> "response of " + call)
                        .json(),
                "JSON");
    }

    private static void changeConfiguration(Stage stage) {
        LambdaClient control = stage.control();
        control.updateFunctionConfiguration(update -> update.functionName(stage.function())
                .description(UUID.randomUUID().toString()));
        control.waiter().waitUntilFunctionUpdatedV2(get -> get.functionName(stage.function()));
    }

    /** The same code with a file beside it that differs each time. */
    private static void changeCode(Stage stage, Path source) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("reuse.py"));
            Files.copy(source, zip);
            zip.putNextEntry(new ZipEntry("version.txt"));
            zip.write(UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        LambdaClient control = stage.control();
        control.updateFunctionCode(
                update -> update.functionName(stage.function()).zipFile(SdkBytes.fromByteArray(bytes.toByteArray())));
        control.waiter().waitUntilFunctionUpdatedV2(get -> get.functionName(stage.function()));
    }
}
