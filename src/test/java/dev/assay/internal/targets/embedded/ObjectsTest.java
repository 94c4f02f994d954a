package dev.assay.internal.targets.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.internal.packaging.FunctionPackage;
import dev.assay.targets.Capability;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The object store as a part of the embedded target. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class ObjectsTest {

    private EmbeddedTarget target;

    @BeforeAll
    void start() {
        target = EmbeddedTarget.start(EmbeddedSettings.likeAws());
    }

    @AfterAll
    void stop() {
        target.close();
    }

    @Test
    void aFunctionReachesItWithAClientOfDefaultSettings() {
        S3Client s3 = target.objects();
        s3.createBucket(create -> create.bucket("of-function"));
        s3.putObject(put -> put.bucket("of-function").key("for/function"), RequestBody.fromString("written outside"));
        target.control()
                .createFunction(create -> create.functionName("storing")
                        .memorySize(1769)
                        .timeout(60)
                        .role(target.role())
                        .handler(StoringFunction.class.getName())
                        .runtime(target.javaRuntime())
                        .code(code -> code.zipFile(
                                SdkBytes.fromByteArray(FunctionPackage.ofHandler(StoringFunction.class, List.of())
                                        .bytes()))));

        InvokeResponse answer = target.control()
                .invoke(invoke -> invoke.functionName("storing")
                        .payload(SdkBytes.fromUtf8String("{\"bucket\": \"of-function\"}")));

        assertThat(answer.payload().asUtf8String()).isEqualTo("\"written outside\"");
        assertThat(s3.getObjectAsBytes(get -> get.bucket("of-function").key("from/function"))
                        .asUtf8String())
                .isEqualTo("written inside");
    }

    @Test
    void manyReachItAtOnce() {
        target.objects().createBucket(create -> create.bucket("of-many"));
        try (S3AsyncClient s3 = target.objectsAsync(50)) {
            List<CompletableFuture<?>> puts = IntStream.range(0, 500)
                    .<CompletableFuture<?>>mapToObj(i -> s3.putObject(
                            put -> put.bucket("of-many").key("key-" + i), AsyncRequestBody.fromString("text " + i)))
                    .toList();
            puts.forEach(CompletableFuture::join);
        }

        assertThat(target.objects()
                        .listObjectsV2(list -> list.bucket("of-many"))
                        .keyCount())
                .isEqualTo(500);
        assertThat(target.objects()
                        .getObjectAsBytes(get -> get.bucket("of-many").key("key-77"))
                        .asUtf8String())
                .isEqualTo("text 77");
    }

    @Test
    void aKeyThatLooksLikeAPathStaysInTheStore() {
        target.objects().createBucket(create -> create.bucket("of-paths"));
        String key = "../../../../../../tmp/assay-escaped";

        target.objects().putObject(put -> put.bucket("of-paths").key(key), RequestBody.fromString("text"));

        assertThat(target.objects()
                        .getObjectAsBytes(get -> get.bucket("of-paths").key(key))
                        .asUtf8String())
                .isEqualTo("text");
        assertThat(Path.of("/tmp/assay-escaped")).doesNotExist();
    }

    @Test
    void whoDoesNotHaveItsCredentialsIsRefusedAsS3Does() {
        try (S3Client stranger = S3Client.builder()
                .endpointOverride(target.objects()
                        .serviceClientConfiguration()
                        .endpointOverride()
                        .orElseThrow())
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "secret")))
                .build()) {
            assertThatExceptionOfType(S3Exception.class)
                    .isThrownBy(stranger::listBuckets)
                    .satisfies(error ->
                            assertThat(error.awsErrorDetails().errorCode()).isEqualTo("InvalidAccessKeyId"))
                    .satisfies(error -> assertThat(error.statusCode()).isEqualTo(403));
        }
    }

    @Test
    void whatItDoesNotHaveIsSaidAndNotIgnored() {
        S3Client s3 = target.objects();
        s3.createBucket(create -> create.bucket("of-settings"));

        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() -> s3.putObject(
                        put -> put.bucket("of-settings").key("key").tagging("a=b"), RequestBody.fromString("text")))
                .withMessageContaining("x-amz-tagging")
                .satisfies(error -> assertThat(error.statusCode()).isEqualTo(501));
        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() -> s3.getBucketVersioning(get -> get.bucket("of-settings")))
                .withMessageContaining("versioning")
                .satisfies(
                        error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo("NotImplemented"));
    }

    @Test
    void itIsOneOfTheTargetsCapabilities() {
        assertThat(target.missing(Capability.OBJECT_STORE)).isEmpty();
    }
}
