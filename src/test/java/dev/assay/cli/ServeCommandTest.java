package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

class ServeCommandTest {

    @TempDir
    private Path folder;

    private final Map<String, String> variables = new HashMap<>();

    @Test
    void theVariablesReachTheTargetAndNothingIsLeftAtTheEnd() {
        Path file = folder.resolve("serve.env");
        CommandLineRun run = CommandLineRun.of(
                (begin, cleanUp) -> {
                    begin.run();
                    use(file);
                    cleanUp.run();
                },
                "serve",
                "--env-file",
                file.toString());
        assertThat(run.code()).isZero();
        variables.forEach((name, value) -> assertThat(run.out()).contains("export " + name + "=" + value));
        assertThat(file).doesNotExist();
        URI address = URI.create(variables.get("AWS_ENDPOINT_URL"));
        assertThat(address.getHost()).isEqualTo("127.0.0.1");
        assertThatThrownBy(() -> new Socket(address.getHost(), address.getPort()).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void aPortThatCannotBeIsNamed() {
        CommandLineRun run = CommandLineRun.of("serve", "--port", "70000");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.error()).contains("assay.embedded.port (70000) must be");
    }

    private void use(Path file) {
        try {
            Files.readAllLines(file)
                    .forEach(line -> variables.put(line.replaceAll("=.*", ""), line.replaceAll("^[^=]*=", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (S3Client store = S3Client.builder()
                .endpointOverride(URI.create(variables.get("AWS_ENDPOINT_URL")))
                .region(Region.of(variables.get("AWS_REGION")))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        variables.get("AWS_ACCESS_KEY_ID"), variables.get("AWS_SECRET_ACCESS_KEY"))))
                .build()) {
            store.createBucket(request -> request.bucket("mine"));
            assertThat(store.listBuckets().buckets())
                    .extracting(bucket -> bucket.name())
                    .containsExactly("mine");
        }
    }
}
