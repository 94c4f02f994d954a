package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.RunFolder;
import dev.assay.internal.targets.Targets;
import dev.assay.targets.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

/** Against the object store of the embedded target, reached as an endpoint. */
class CollectCommandTest {

    @TempDir
    private Path folder;

    private Target target;

    @BeforeEach
    void open() {
        target = Targets.open("embedded", name -> Optional.empty()).target();
        target.objects().createBucket(request -> request.bucket("saafdump"));
    }

    @AfterEach
    void close() {
        target.close();
    }

    @Test
    void profilesBecomeARunAndStayUnlessTheyAreToBeDeleted() throws Exception {
        for (int i = 0; i < 30; i++) {
            put(
                    "instance-" + i + ".json",
                    "{\"version\": 0.5, \"lang\": \"java\", \"uuid\": \"u" + i + "\", \"runtime\": " + i
                            + ", \"newcontainer\": 0, \"cpuType\": \"A, B\"}");
        }
        put("notes.json", "no JSON");
        Path experiment = Files.writeString(
                folder.resolve("my.json"),
                "{\"outputGroups\": [\"cpuType\", \"zAll\"], \"showAsSum\": [\"newcontainer\"]}");
        CommandLineRun run = collected("-e", experiment.toString());
        assertThat(run.error()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("30 profiles collected", "not a profile: record (notes.json) must be a JSON object");
        ExperimentFolder collected =
                RunFolder.all(folder.resolve("runs")).get(0).experiments().get(0);
        assertThat(collected.observations()).hasSize(30);
        assertThat(Files.readAllLines(collected.path().resolve("async-saafdump.csv")))
                .anyMatch(line -> line.startsWith("A; B,30,"))
                .anyMatch(line -> line.startsWith("Final Results:,30,"));
        assertThat(keys()).hasSize(31);

        assertThat(collected("--delete").out()).contains("30 objects deleted");
        assertThat(keys()).containsExactly("notes.json");
    }

    @Test
    void anEmptyBucketIsAnError() {
        CommandLineRun run = collected();
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.error()).contains("bucket (saafdump) must hold profiles at its top level, and none was found");
    }

    private void put(String key, String content) {
        target.objects().putObject(request -> request.bucket("saafdump").key(key), RequestBody.fromString(content));
    }

    private List<String> keys() {
        return target.objects().listObjectsV2(request -> request.bucket("saafdump")).contents().stream()
                .map(object -> object.key())
                .toList();
    }

    private CommandLineRun collected(String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "collect", "saafdump", "--output", folder.resolve("runs").toString()));
        all.addAll(List.of(arguments));
        return CommandLineRun.withTarget(target, all.toArray(String[]::new));
    }
}
