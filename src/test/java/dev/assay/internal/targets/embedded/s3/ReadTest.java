package dev.assay.internal.targets.embedded.s3;

import static dev.assay.internal.targets.embedded.s3.RunningStore.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** What is read, and what the answers say of it. */
class ReadTest {

    @RegisterExtension
    static final RunningStore STORE = new RunningStore();

    private String bucket = "";

    @BeforeEach
    void putObject() {
        bucket = STORE.bucket();
        STORE.put(bucket, "0123456789");
    }

    @Test
    void aTimeInTheFutureIsNoCondition() {
        assertThat(get("").contentLength()).isEqualTo(10);
        assertThat(STORE.s3()
                        .getObjectAsBytes(get -> get.bucket(bucket)
                                .key("0123456789")
                                .ifModifiedSince(Instant.now().plus(Duration.ofDays(1))))
                        .asUtf8String())
                .isEqualTo("0123456789");
        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() -> STORE.s3()
                        .getObjectAsBytes(
                                get -> get.bucket(bucket).key("0123456789").ifModifiedSince(Instant.now())))
                .satisfies(error -> assertThat(error.statusCode()).isEqualTo(304));
    }

    @Test
    void everyAnswerAboutAnObjectSaysHowItIsEncrypted() {
        assertThat(get("").serverSideEncryption()).isEqualTo(ServerSideEncryption.AES256);
        assertThat(STORE.s3()
                        .putObject(put -> put.bucket(bucket).key("key"), RequestBody.empty())
                        .serverSideEncryption())
                .isEqualTo(ServerSideEncryption.AES256);
        assertThat(STORE.s3()
                        .createMultipartUpload(create -> create.bucket(bucket).key("key"))
                        .serverSideEncryption())
                .isEqualTo(ServerSideEncryption.AES256);
    }

    @Test
    void aRangeHasAChecksumOnlyIfItIsTheWhole() {
        assertThat(get("bytes=0-8").checksumCRC32()).isNull();
        assertThat(get("bytes=0-100").checksumCRC32()).isEqualTo("poTHxg==");
        assertThat(get("").checksumCRC32()).isEqualTo("poTHxg==");
    }

    private GetObjectResponse get(String range) {
        return STORE.s3()
                .getObjectAsBytes(get -> get.bucket(bucket)
                        .key("0123456789")
                        .range(range.isEmpty() ? null : range)
                        .checksumMode(ChecksumMode.ENABLED))
                .response();
    }

    /** What AWS recorded: {@code test_s3_checksum_no_automatic_sdk_calculation} of LocalStack's tests. */
    @Test
    void anObjectThatCameWithoutAChecksumGetsOne() {
        try (S3Client plain = S3Client.builder()
                .endpointOverride(STORE.address())
                .region(Region.US_EAST_1)
                .credentialsProvider(STORE.credentials())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .build()) {
            plain.putObject(put -> put.bucket(bucket).key("key"), RequestBody.fromString("test data.."));
        }

        assertThat(STORE.s3()
                        .headObject(head -> head.bucket(bucket).key("key").checksumMode(ChecksumMode.ENABLED))
                        .checksumCRC64NVME())
                .isEqualTo("qUVrWYOrIAM=");
    }

    @Test
    void aBucketOfOnesOwnIsCreatedAgainWithoutAChange() {
        STORE.s3().createBucket(create -> create.bucket(bucket));

        assertThat(STORE.s3().listObjectsV2(list -> list.bucket(bucket)).keyCount())
                .isEqualTo(1);
        assertThat(STORE.s3().listBuckets().buckets().stream().map(Bucket::name))
                .containsOnlyOnce(bucket);
    }

    @Test
    void aBucketIsInTheOneRegionThatThereIs() {
        assertFails(
                () -> STORE.s3()
                        .createBucket(create -> create.bucket("other-region")
                                .createBucketConfiguration(of -> of.locationConstraint("eu-west-1"))),
                501,
                "NotImplemented");
        assertFails(
                () -> STORE.s3()
                        .createBucket(create -> create.bucket("same-region")
                                .createBucketConfiguration(of -> of.locationConstraint("us-east-1"))),
                400,
                "InvalidLocationConstraint");
    }
}
