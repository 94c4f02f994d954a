package dev.assay.internal.targets.embedded.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.internal.targets.embedded.access.AccessKeys;
import dev.assay.internal.targets.embedded.access.Credentials;
import dev.assay.internal.targets.embedded.access.Gate;
import dev.assay.internal.targets.embedded.http.LoopbackServer;
import dev.assay.internal.targets.embedded.service.AwsServices;
import dev.assay.internal.targets.embedded.service.MissingService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedMultipartUpload;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The object store alone, on a port of loopback, for the tests of one class. */
final class RunningStore implements BeforeAllCallback, AfterAllCallback {

    private @Nullable Running running;

    private record Running(
            Path folder,
            ObjectApi api,
            LoopbackServer server,
            StaticCredentialsProvider credentials,
            S3Client client) {}

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        AccessKeys keys = new AccessKeys();
        Credentials credentials = keys.host();
        Path folder = Files.createTempDirectory("assay-store");
        ObjectApi api = new ObjectApi(folder, Clock.systemUTC());
        LoopbackServer server = LoopbackServer.bind(0);
        Gate gate = new Gate(keys, Clock.systemUTC());
        server.serve(new AwsServices(gate, api.service(), new MissingService("lambda"), MissingService::new));
        StaticCredentialsProvider provider =
                StaticCredentialsProvider.create(AwsBasicCredentials.create(credentials.keyId(), credentials.secret()));
        S3Client client = S3Client.builder()
                .endpointOverride(server.address())
                .region(Region.US_EAST_1)
                .credentialsProvider(provider)
                .build();
        running = new Running(folder, api, server, provider, client);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Running ended = running();
        ended.client().close();
        ended.server().close();
        ended.api().close();
        try (Stream<Path> files = Files.walk(ended.folder())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Running running() {
        if (running == null) {
            throw new IllegalStateException("the store must have been started");
        }
        return running;
    }

    S3Client s3() {
        return running().client();
    }

    URI address() {
        return running().server().address();
    }

    StaticCredentialsProvider credentials() {
        return running().credentials();
    }

    /** A new bucket. */
    String bucket() {
        String name = "bucket-" + UUID.randomUUID();
        s3().createBucket(create -> create.bucket(name));
        return name;
    }

    /** Puts objects whose content is their key; returns the last one's ETag. */
    String put(String bucket, String... keys) {
        return List.of(keys).stream()
                .map(key -> s3().putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString(key))
                        .eTag())
                .reduce("", (one, other) -> other);
    }

    /** The one part of an upload. */
    static CompletedMultipartUpload onePart(String etag) {
        return CompletedMultipartUpload.builder()
                .parts(CompletedPart.builder().partNumber(1).eTag(etag).build())
                .build();
    }

    /** The error that a request must end in. */
    static ThrowableAssertAlternative<S3Exception> assertFails(ThrowingCallable call, int status, String code) {
        return assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(call)
                .satisfies(error -> assertThat(error.statusCode() + " "
                                + error.awsErrorDetails().errorCode())
                        .isEqualTo(status + " " + code));
    }
}
