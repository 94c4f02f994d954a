package dev.assay.internal.targets.embedded.s3;

import static dev.assay.internal.targets.embedded.s3.RunningStore.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * What Amazon S3 does with the checksums of multipart uploads. Values: {@code python3 -c "import zlib, base64;
 * print(base64.b64encode(zlib.crc32(b'123456789').to_bytes(4, 'big')))"}; answers: as recorded against AWS by LocalStack's
 * tests of S3 (test_s3.py, TestS3MultipartUploadChecksum).
 */
class MultipartChecksumsTest {

    @RegisterExtension
    static final RunningStore STORE = new RunningStore();

    private static final String CONTENT = "123456789";
    private static final String CRC32 = "y/Q5Jg==";
    private static final String CRC64NVME = "rosUhgp5mIg=";

    private String bucket = "";

    @BeforeEach
    void makeBucket() {
        bucket = STORE.bucket();
    }

    @Test
    void theChecksumOfTheWholeObjectIsCompared() {
        String upload = begin(
                create -> create.checksumAlgorithm(ChecksumAlgorithm.CRC32).checksumType(ChecksumType.FULL_OBJECT));
        UploadPartResponse part = upload(upload);

        assertFails(
                        () -> complete(
                                upload,
                                part(part),
                                whole -> whole.checksumCRC32("AAAAAA==").checksumType(ChecksumType.FULL_OBJECT)),
                        400,
                        "BadDigest")
                .withMessageContaining("The crc32 you specified did not match the calculated checksum.");
        CompleteMultipartUploadResponse completed = complete(
                upload, part(part), whole -> whole.checksumCRC32(CRC32).checksumType(ChecksumType.FULL_OBJECT));

        assertThat(completed.checksumCRC32()).isEqualTo(CRC32);
        assertThat(completed.checksumType()).isEqualTo(ChecksumType.FULL_OBJECT);
        assertThat(head().checksumCRC32()).isEqualTo(CRC32);
    }

    @Test
    void anotherAlgorithmThanThatOfTheUploadIsAWrongChecksum() {
        String upload = begin(
                create -> create.checksumAlgorithm(ChecksumAlgorithm.CRC32).checksumType(ChecksumType.FULL_OBJECT));
        UploadPartResponse part = upload(upload);

        assertFails(
                () -> complete(
                        upload,
                        part(part),
                        whole -> whole.checksumCRC64NVME(CRC64NVME).checksumType(ChecksumType.FULL_OBJECT)),
                400,
                "BadDigest");
    }

    @Test
    void theKindOfChecksumIsThatOfTheUpload() {
        String upload = begin(
                create -> create.checksumAlgorithm(ChecksumAlgorithm.CRC32).checksumType(ChecksumType.COMPOSITE));
        UploadPartResponse part = upload(upload);

        assertFails(
                        () -> complete(upload, part(part), whole -> whole.checksumType(ChecksumType.FULL_OBJECT)),
                        400,
                        "InvalidRequest")
                .withMessageContaining("The upload was created using the COMPOSITE checksum mode.");
        assertFails(() -> begin(create -> create.checksumType(ChecksumType.FULL_OBJECT)), 400, "InvalidRequest")
                .withMessageContaining("can only be used with the x-amz-checksum-algorithm header");
    }

    @Test
    void anUploadThatWasBegunWithoutChecksumsHasNoneOfItsPartsAndOneOfTheObject() {
        String upload = begin(create -> {});
        UploadPartResponse part = upload(upload);
        CompletedPart plain =
                CompletedPart.builder().partNumber(1).eTag(part.eTag()).build();

        assertThat(part.checksumCRC32()).isEqualTo(CRC32);
        assertFails(() -> complete(upload, part(part), whole -> {}), 400, "InvalidPart");
        assertFails(
                        () -> complete(upload, plain, whole -> whole.checksumType(ChecksumType.FULL_OBJECT)),
                        400,
                        "InvalidRequest")
                .withMessageContaining("using the null checksum mode");
        CompleteMultipartUploadResponse completed = complete(upload, plain, whole -> {});

        assertThat(completed.checksumCRC64NVME()).isEqualTo(CRC64NVME);
        assertThat(head().checksumCRC64NVME()).isEqualTo(CRC64NVME);
    }

    @Test
    void aPartMustHaveTheChecksumOfTheUpload() {
        String upload = begin(create -> create.checksumAlgorithm(ChecksumAlgorithm.SHA256));

        assertFails(() -> upload(upload), 400, "InvalidRequest")
                .withMessageContaining("expected checksum Type: sha256, actual checksum Type: crc32");
    }

    @Test
    void aPartThatIsNamedWithAnotherAlgorithmIsRefused() {
        String upload = begin(create -> create.checksumAlgorithm(ChecksumAlgorithm.CRC32));
        UploadPartResponse part = upload(upload);
        CompletedPart named = CompletedPart.builder()
                .partNumber(1)
                .eTag(part.eTag())
                .checksumSHA256("FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU=")
                .build();

        assertFails(() -> complete(upload, named, whole -> {}), 400, "BadDigest")
                .withMessageContaining("The sha256 you specified for part 1 did not match what we received.");
    }

    @Test
    void aPartThatIsNamedWithAnUnknownChecksumIsRefusedByName() {
        String upload = begin(create -> {});
        CompletedPart named = CompletedPart.builder()
                .partNumber(1)
                .eTag(upload(upload).eTag())
                .checksumXXHASH64("AAAAAAAAAAA=")
                .build();

        assertFails(() -> complete(upload, named, whole -> {}), 501, "NotImplemented")
                .withMessageContaining("ChecksumXXHASH64");
    }

    @Test
    void theSizeOfTheObjectIsCompared() {
        String upload = begin(create -> {});
        CompletedPart part = CompletedPart.builder()
                .partNumber(1)
                .eTag(upload(upload).eTag())
                .build();

        assertFails(() -> complete(upload, part, whole -> whole.mpuObjectSize(10L)), 400, "InvalidRequest")
                .withMessageContaining(
                        "The provided 'x-amz-mp-object-size' header value 10 does not match what was computed: 9");
        complete(upload, part, whole -> whole.mpuObjectSize(9L));

        assertThat(head().contentLength()).isEqualTo(9);
    }

    @Test
    void anUploadOfNoPartsIsRefused() {
        String upload = begin(create -> {});

        assertFails(
                        () -> STORE.s3()
                                .completeMultipartUpload(
                                        one -> one.bucket(bucket).key("key").uploadId(upload)),
                        400,
                        "InvalidRequest")
                .withMessageContaining("You must specify at least one part");
    }

    @Test
    void aPartIsReadWithItsOwnChecksum() {
        String upload = begin(create -> create.checksumAlgorithm(ChecksumAlgorithm.CRC32));
        complete(upload, part(upload(upload)), whole -> {});

        assertThat(head().checksumCRC32()).endsWith("-1");
        assertThat(STORE.s3()
                        .headObject(head ->
                                head.bucket(bucket).key("key").partNumber(1).checksumMode(ChecksumMode.ENABLED))
                        .checksumCRC32())
                .isEqualTo(CRC32);
    }

    private String begin(Consumer<CreateMultipartUploadRequest.Builder> more) {
        return STORE.s3()
                .createMultipartUpload(
                        create -> more.accept(create.bucket(bucket).key("key")))
                .uploadId();
    }

    private UploadPartResponse upload(String upload) {
        return STORE.s3()
                .uploadPart(
                        one -> one.bucket(bucket).key("key").uploadId(upload).partNumber(1),
                        RequestBody.fromString(CONTENT));
    }

    private static CompletedPart part(UploadPartResponse part) {
        return CompletedPart.builder()
                .partNumber(1)
                .eTag(part.eTag())
                .checksumCRC32(part.checksumCRC32())
                .build();
    }

    private CompleteMultipartUploadResponse complete(
            String upload, CompletedPart part, Consumer<CompleteMultipartUploadRequest.Builder> more) {
        return STORE.s3()
                .completeMultipartUpload(one -> more.accept(
                        one.bucket(bucket).key("key").uploadId(upload).multipartUpload(all -> all.parts(part))));
    }

    private HeadObjectResponse head() {
        return STORE.s3().headObject(head -> head.bucket(bucket).key("key").checksumMode(ChecksumMode.ENABLED));
    }
}
