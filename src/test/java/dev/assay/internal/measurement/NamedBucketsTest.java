package dev.assay.internal.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.RunFolder;
import dev.assay.internal.targets.embedded.EmbeddedSettings;
import dev.assay.internal.targets.embedded.EmbeddedTarget;
import dev.assay.testkit.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.Bucket;

class NamedBucketsTest {

    @TempDir
    private Path root;

    private final List<String> warned = new ArrayList<>();
    private ExperimentFolder folder;
    private EmbeddedTarget target;

    @BeforeEach
    void start() {
        folder = RunFolder.create(root, Samples.run("a")).experiment(Samples.experiment("Spread"));
        target = EmbeddedTarget.start(EmbeddedSettings.likeAws());
    }

    @AfterEach
    void stop() {
        target.close();
    }

    @Test
    void theyAreThereForTheRunAndTheirProfilesStay() throws IOException {
        try (NamedBuckets named = new NamedBuckets(target, folder, warned::add)) {
            named.create(List.of("saafdump", "second"));
            assertThat(buckets()).containsExactly("saafdump", "second");
            put("u1.json", "{\"version\": 0.5, \"lang\": \"java\", \"uuid\": \"u1\", \"runtime\": 7}");
            put("notes.txt", "other");
        }

        assertThat(buckets()).isEmpty();
        assertThat(Files.readAllLines(folder.path().resolve("bucket-saafdump.jsonl")))
                .anyMatch(line -> line.contains("u1.json") && line.contains("\"runtime\":7"))
                .anyMatch(line -> line.contains("notes.txt") && line.contains("FOREIGN"));
        assertThat(warned).isEmpty();
    }

    @Test
    void oneThatWasThereBeforeIsRefusedAndLeftAlone() {
        target.objects().createBucket(request -> request.bucket("theirs"));

        try (NamedBuckets named = new NamedBuckets(target, folder, warned::add)) {
            assertThatExceptionOfType(MeasurementFailedException.class)
                    .isThrownBy(() -> named.create(List.of("ours", "theirs")))
                    .withMessageStartingWith("bucket (theirs) must not exist on target embedded");
        }
        assertThat(buckets()).containsExactly("theirs");
        assertThat(warned).isEmpty();
    }

    private void put(String key, String content) {
        target.objects().putObject(put -> put.bucket("saafdump").key(key), RequestBody.fromString(content));
    }

    private List<String> buckets() {
        return target.objects().listBuckets().buckets().stream()
                .map(Bucket::name)
                .toList();
    }
}
