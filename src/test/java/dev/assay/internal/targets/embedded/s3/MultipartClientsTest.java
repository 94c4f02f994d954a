package dev.assay.internal.targets.embedded.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The clients that split objects themselves, as they come. */
@Timeout(120)
class MultipartClientsTest {

    @RegisterExtension
    static final RunningStore STORE = new RunningStore();

    /** More than the 8 MB from which both clients split. */
    private static final byte[] CONTENT = content(20 * 1024 * 1024 + 17);

    static Stream<Named<S3AsyncClient>> clients() {
        return Stream.of(Named.of("multipart", multipart()), Named.of("CRT", crt()));
    }

    private static S3AsyncClient multipart() {
        return S3AsyncClient.builder()
                .multipartEnabled(true)
                .endpointOverride(STORE.address())
                .region(Region.US_EAST_1)
                .credentialsProvider(STORE.credentials())
                .build();
    }

    private static S3AsyncClient crt() {
        return S3AsyncClient.crtBuilder()
                .endpointOverride(STORE.address())
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(STORE.credentials())
                .build();
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aSplitObjectComesBackWhole(S3AsyncClient client) {
        assertComesBack(client, put -> {});
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aSplitObjectMayHaveAChecksumOfItsParts(S3AsyncClient client) {
        assertComesBack(client, put -> put.checksumAlgorithm(ChecksumAlgorithm.SHA256));
    }

    @ParameterizedTest
    @MethodSource("clients")
    void theChecksumOfTheWholeMayBeGiven(S3AsyncClient client) {
        String bucket = assertComesBack(client, put -> put.checksumCRC32(crc32()));

        assertThat(STORE.s3()
                        .headObject(head -> head.bucket(bucket).key("key").checksumMode(ChecksumMode.ENABLED))
                        .checksumCRC32())
                .isEqualTo(crc32());
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aWrongChecksumOfTheWholeIsRefused(S3AsyncClient client) {
        String bucket = STORE.bucket();

        assertThatThrownBy(() -> client.putObject(
                                put -> put.bucket(bucket).key("key").checksumCRC32("AAAAAA=="),
                                AsyncRequestBody.fromBytes(CONTENT))
                        .join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(S3Exception.class)
                .hasMessageContaining("did not match the calculated checksum");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aLargeObjectIsCopied(S3AsyncClient client) {
        String bucket = assertComesBack(client, put -> {});

        client.copyObject(copy -> copy.sourceBucket(bucket)
                        .sourceKey("key")
                        .destinationBucket(bucket)
                        .destinationKey("copy"))
                .join();

        assertThat(get(client, bucket, "copy")).isEqualTo(CONTENT);
    }

    private static String assertComesBack(S3AsyncClient client, Consumer<PutObjectRequest.Builder> more) {
        String bucket = STORE.bucket();
        client.putObject(put -> more.accept(put.bucket(bucket).key("key")), AsyncRequestBody.fromBytes(CONTENT))
                .join();
        assertThat(get(client, bucket, "key")).isEqualTo(CONTENT);
        return bucket;
    }

    private static byte[] get(S3AsyncClient client, String bucket, String key) {
        return client.getObject(get -> get.bucket(bucket).key(key), AsyncResponseTransformer.toBytes())
                .join()
                .asByteArrayUnsafe();
    }

    private static String crc32() {
        CRC32 crc = new CRC32();
        crc.update(CONTENT);
        byte[] value = java.nio.ByteBuffer.allocate(Integer.BYTES)
                .putInt((int) crc.getValue())
                .array();
        return Base64.getEncoder().encodeToString(value);
    }

    private static byte[] content(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 31 + (i >> 8));
        }
        return bytes;
    }
}
