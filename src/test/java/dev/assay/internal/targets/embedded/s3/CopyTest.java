package dev.assay.internal.targets.embedded.s3;

import static dev.assay.internal.targets.embedded.s3.RunningStore.assertFails;
import static dev.assay.internal.targets.embedded.s3.RunningStore.onePart;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CompletedMultipartUpload;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResult;
import software.amazon.awssdk.services.s3.model.CopyPartResult;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.StorageClass;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;

/**
 * Copies of objects and of parts, with the answers that LocalStack's tests of S3 recorded against AWS. Checksums: {@code
 * python3 -c "import base64, hashlib, zlib; print(base64.b64encode(hashlib.sha256(b'0123456789').digest()))"}.
 */
class CopyTest {

    @RegisterExtension
    static final RunningStore STORE = new RunningStore();

    private String bucket = "";
    private String etag = "";

    @BeforeEach
    void putSource() {
        bucket = STORE.bucket();
        etag = STORE.put(bucket, "0123456789");
    }

    @ParameterizedTest
    @CsvSource({"CRC32, poTHxg==", "SHA256, hNiYd/DUBB77a/kaFvAkjy/Vc+avBcGflr7bn4gveII="})
    void aCopyHasTheChecksumThatIsAskedFor(ChecksumAlgorithm algorithm, String expected) {
        CopyObjectResult copied = copy(copy -> copy.checksumAlgorithm(algorithm));

        assertThat(copied.getValueForField("Checksum" + algorithm, String.class))
                .contains(expected);
        assertThat(copied.checksumType()).isEqualTo(ChecksumType.FULL_OBJECT);
    }

    @Test
    void aCopyHasTheAlgorithmOfItsSourceIfNoneIsAskedFor() {
        assertThat(copy(copy -> {}).checksumCRC32()).isEqualTo("poTHxg==");
    }

    @Test
    void anObjectIsCopiedOntoItselfOnlyWithAChange() {
        assertFails(() -> onto(copy -> {}), 400, "InvalidRequest");
        assertThat(onto(copy -> copy.storageClass(StorageClass.STANDARD)).eTag())
                .isEqualTo(etag);
        assertThat(onto(copy -> copy.serverSideEncryption(ServerSideEncryption.AES256))
                        .eTag())
                .isEqualTo(etag);
    }

    @Test
    void aCopyIsOnTheConditionsOfItsSource() {
        assertFails(() -> copy(copy -> copy.copySourceIfMatch("\"other\"")), 412, "PreconditionFailed");
        assertFails(() -> copy(copy -> copy.copySourceIfNoneMatch(etag)), 412, "PreconditionFailed");
        assertFails(
                () -> copy(
                        copy -> copy.copySourceIfUnmodifiedSince(Instant.now().minus(Duration.ofDays(1)))),
                412,
                "PreconditionFailed");
        assertFails(() -> copy(copy -> copy.copySourceIfModifiedSince(modified())), 412, "PreconditionFailed");
        assertThat(copy(copy -> copy.copySourceIfModifiedSince(Instant.now().plus(Duration.ofDays(1))))
                        .eTag())
                .isEqualTo(etag);
    }

    private Instant modified() {
        return STORE.s3()
                .headObject(head -> head.bucket(bucket).key("0123456789"))
                .lastModified();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=9-5", "0-", "0-8", "bytes=0-1,3-4", "bad", "bytes=-3", "bytes=3-", "bytes=0-100"})
    void aRangeOfACopiedPartHasBothEndsWithinTheObject(String range) {
        String upload = begin(create -> {});

        assertFails(() -> copyPart(upload, copy -> copy.copySourceRange(range)), 400, "InvalidArgument");
    }

    @Test
    void aRangeBehindTheObjectIsRefused() {
        String upload = begin(create -> {});

        assertFails(() -> copyPart(upload, copy -> copy.copySourceRange("bytes=100-200")), 400, "InvalidRequest");
    }

    @Test
    void aCopiedPartIsTheStretchThatIsAskedFor() {
        String upload = begin(create -> {});
        String part =
                copyPart(upload, copy -> copy.copySourceRange("bytes=2-4")).eTag();

        STORE.s3()
                .completeMultipartUpload(
                        one -> one.bucket(bucket).key("copy").uploadId(upload).multipartUpload(onePart(part)));

        assertThat(STORE.s3()
                        .getObjectAsBytes(get -> get.bucket(bucket).key("copy"))
                        .asUtf8String())
                .isEqualTo("234");
    }

    @Test
    void aCopiedPartIsOnTheConditionsOfItsSource() {
        String upload = begin(create -> {});

        assertFails(() -> copyPart(upload, copy -> copy.copySourceIfMatch("\"other\"")), 412, "PreconditionFailed");
        assertFails(() -> copyPart(upload, copy -> copy.copySourceIfNoneMatch(etag)), 412, "PreconditionFailed");
        assertFails(
                () -> copyPart(
                        upload,
                        copy -> copy.copySourceIfUnmodifiedSince(Instant.now().minus(Duration.ofDays(1)))),
                412,
                "PreconditionFailed");
        assertFails(
                () -> copyPart(upload, copy -> copy.copySourceIfModifiedSince(modified())), 412, "PreconditionFailed");
        assertThat(copyPart(
                                upload,
                                copy -> copy.copySourceIfMatch(etag)
                                        .copySourceIfUnmodifiedSince(
                                                Instant.now().minus(Duration.ofDays(1))))
                        .eTag())
                .isEqualTo(etag);
    }

    @Test
    void aCopiedPartHasTheChecksumOfItsUpload() {
        String upload = begin(create -> create.checksumAlgorithm(ChecksumAlgorithm.CRC32));

        assertThat(copyPart(upload, copy -> {}).checksumCRC32()).isEqualTo("poTHxg==");
    }

    @Test
    void aCopyOfAnObjectInPartsHasAChecksumOfItsContent() {
        String upload = begin(create -> create.checksumAlgorithm(ChecksumAlgorithm.CRC32));
        String part = STORE.s3()
                .uploadPart(
                        one -> one.bucket(bucket).key("copy").uploadId(upload).partNumber(1),
                        RequestBody.fromString("0123456789"))
                .eTag();
        STORE.s3()
                .completeMultipartUpload(one -> one.bucket(bucket)
                        .key("copy")
                        .uploadId(upload)
                        .multipartUpload(CompletedMultipartUpload.builder()
                                .parts(CompletedPart.builder()
                                        .partNumber(1)
                                        .eTag(part)
                                        .checksumCRC32("poTHxg==")
                                        .build())
                                .build()));

        CopyObjectResult copied = STORE.s3()
                .copyObject(copy -> copy.sourceBucket(bucket)
                        .sourceKey("copy")
                        .destinationBucket(bucket)
                        .destinationKey("again"))
                .copyObjectResult();

        assertThat(copied.checksumCRC32()).isEqualTo("poTHxg==");
        assertThat(copied.checksumType()).isEqualTo(ChecksumType.FULL_OBJECT);
    }

    private CopyObjectResult copy(Consumer<CopyObjectRequest.Builder> more) {
        return STORE.s3()
                .copyObject(copy -> more.accept(copy.sourceBucket(bucket)
                        .sourceKey("0123456789")
                        .destinationBucket(bucket)
                        .destinationKey("copy")))
                .copyObjectResult();
    }

    private CopyObjectResult onto(Consumer<CopyObjectRequest.Builder> more) {
        return copy(copy -> more.accept(copy.destinationKey("0123456789")));
    }

    private String begin(Consumer<CreateMultipartUploadRequest.Builder> more) {
        return STORE.s3()
                .createMultipartUpload(
                        create -> more.accept(create.bucket(bucket).key("copy")))
                .uploadId();
    }

    private CopyPartResult copyPart(String upload, Consumer<UploadPartCopyRequest.Builder> more) {
        return STORE.s3()
                .uploadPartCopy(copy -> more.accept(copy.sourceBucket(bucket)
                        .sourceKey("0123456789")
                        .destinationBucket(bucket)
                        .destinationKey("copy")
                        .uploadId(upload)
                        .partNumber(1)))
                .copyPartResult();
    }
}
