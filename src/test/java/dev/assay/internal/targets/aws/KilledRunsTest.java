package dev.assay.internal.targets.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.cli.Cleaned;
import dev.assay.experiment.fixture.CollectedFixture;
import dev.assay.experiment.fixture.TwoLevelsFixture;
import dev.assay.internal.targets.client.AwsPlace;
import dev.assay.internal.targets.endpoint.EmbeddedOnPort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.s3.model.Bucket;

/**
 * JVMs that run experiments are killed (SIGKILL) at random moments; the command {@code clean} removes what they left.
 *
 * <p>By hand, twenty times against LocalStack, which also has roles and log groups:
 * {@code mvn test -Dtest=KilledRunsTest -Dassay.test.kills=20 -Dassay.test.killsAt=http://127.0.0.1:4566}, with credentials in the environment.
 */
@Timeout(1200)
class KilledRunsTest {

    private static final int KILLS = Integer.getInteger("assay.test.kills", 2);
    private static final int MOST_KILLS = 10;
    private static final String AT = System.getProperty("assay.test.killsAt", "");
    private static final long LONGEST_AFTER_LINE_MILLIS = Long.getLong("assay.test.killsWithinMillis", 400);

    private final Random random = new Random();

    @Test
    void nothingIsLeftOfThemAfterCleaning(@TempDir Path folder) throws Exception {
        if (!AT.isEmpty()) {
            killAndClean(AT, "java21", List.of(), folder);
            return;
        }
        try (EmbeddedOnPort service = new EmbeddedOnPort()) {
            List<String> keys = List.of(
                    "-Daws.accessKeyId=" + System.getProperty("aws.accessKeyId"),
                    "-Daws.secretAccessKey=" + System.getProperty("aws.secretAccessKey"));
            killAndClean(service.address(), "java17", keys, folder);
        }
    }

    @SuppressWarnings("SystemOut") // Who kills by hand wants to see what was left.
    private void killAndClean(String endpoint, String runtime, List<String> keys, Path folder) throws Exception {
        List<String> left = new ArrayList<>();
        int something = 0;
        // On a busy machine a kill may come before the server has made anything: then once more.
        for (int kill = 0; kill < KILLS || (something == 0 && kill < MOST_KILLS); kill++) {
            Path lists = folder.resolve("lists-" + kill);
            killOne(endpoint, runtime, keys, lists, folder.resolve("runs-" + kill));
            List<String> before = left(endpoint);
            something += before.isEmpty() ? 0 : 1;
            assertThat(Cleaned.by(endpoint, lists, false)).contains("Nothing was removed");
            Cleaned.by(endpoint, lists, true);
            List<String> after = left(endpoint);
            System.out.println("kill " + kill + ": " + before.size() + " left, after cleaning " + after.size());
            left.addAll(after);
        }

        assertThat(left).as("what is left after " + KILLS + " kills").isEmpty();
        assertThat(something).as("kills that left something to clean").isPositive();
    }

    /** Killed some time after the run listed its first, second, ... resource. */
    private void killOne(String endpoint, String runtime, List<String> keys, Path lists, Path output)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(keys);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), RunToKill.class.getName()));
        command.addAll(List.of(endpoint, runtime, lists.toString(), output.toString()));
        command.addAll(List.of(TwoLevelsFixture.class.getName(), CollectedFixture.class.getName()));
        Process run = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            int lines = 1 + random.nextInt(4);
            while (run.isAlive() && linesIn(lists) < lines) {
                run.waitFor(10, TimeUnit.MILLISECONDS);
            }
            run.waitFor(random.nextLong(LONGEST_AFTER_LINE_MILLIS), TimeUnit.MILLISECONDS);
        } finally {
            run.destroyForcibly().waitFor();
        }
    }

    private static long linesIn(Path lists) throws IOException {
        if (!Files.isDirectory(lists)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(lists)) {
            long lines = 0;
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".jsonl")).toList()) {
                lines += Files.readString(file).lines().count();
            }
            return lines;
        }
    }

    /** All that is there, whatever its tags. */
    private static List<String> left(String endpoint) {
        List<String> left = new ArrayList<>();
        try (AwsAccess aws = new AwsAccess(new AwsPlace(
                URI.create(endpoint),
                Region.US_EAST_1,
                DefaultCredentialsProvider.builder().build(),
                List.of(),
                ControlRetries.strategy()))) {
            aws.functions().listFunctionsPaginator().functions().stream()
                    .map(FunctionConfiguration::functionName)
                    .forEach(left::add);
            aws.objects().listBuckets().buckets().stream().map(Bucket::name).forEach(left::add);
            AwsAccess.unlessMissing(() -> left.addAll(aws.iam().roles()));
            AwsAccess.unlessMissing(
                    () -> left.addAll(aws.logs().groups("/aws/lambda/").keySet()));
        }
        return left;
    }
}
