package dev.assay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.targets.Capability;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** What an object store does with writes that are checked, conditional, copies or in parts. */
@Shows(Capability.OBJECT_STORE)
abstract class ObjectStoreWritesContract extends ObjectStoreAccess {

    private static final int SMALLEST_PART = 5 * 1024 * 1024;

    @ParameterizedTest
    @CsvSource({
        "ChecksumCRC32, AAAAAA==",
        "ChecksumCRC32C, AAAAAA==",
        "ChecksumSHA1, AAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "ChecksumSHA256, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
    })
    void aWrongChecksumIsRefusedAndNothingIsStored(String field, String wrong) {
        String bucket = newBucket();
        PutObjectRequest.Builder put = PutObjectRequest.builder().bucket(bucket).key("key");
        put.sdkFields().stream().filter(one -> one.memberName().equals(field)).forEach(one -> one.set(put, wrong));

        assertFails(() -> s3().putObject(put.build(), RequestBody.fromString("text")), 400, "BadDigest");
        assertFails(() -> get(bucket, "key"), 404, "NoSuchKey");
    }

    @Test
    void aWrongMd5IsRefused() {
        String bucket = newBucket();

        assertFails(
                () -> put(bucket, "key", "text", put -> put.contentMD5("AAAAAAAAAAAAAAAAAAAAAA==")), 400, "BadDigest");
        assertFails(() -> put(bucket, "key", "text", put -> put.contentMD5("AAAA")), 400, "InvalidDigest");
        assertFails(() -> get(bucket, "key"), 404, "NoSuchKey");
    }

    @Test
    void aPutMayAskForAKeyThatIsFree() {
        String bucket = newBucket();
        put(bucket, "key", "first", put -> put.ifNoneMatch("*"));

        assertFails(() -> put(bucket, "key", "second", put -> put.ifNoneMatch("*")), 412, "PreconditionFailed");
        assertThat(get(bucket, "key").asUtf8String()).isEqualTo("first");
    }

    @Test
    void aPutMayAskForTheObjectThatItReplaces() {
        String bucket = newBucket();
        String first = put(bucket, "key", "first").eTag();
        put(bucket, "key", "second", put -> put.ifMatch(first));

        assertFails(() -> put(bucket, "key", "third", put -> put.ifMatch(first)), 412, "PreconditionFailed");
        assertThat(get(bucket, "key").asUtf8String()).isEqualTo("second");
    }

    @Test
    void aGetMayAskForTheObjectThatItKnows() {
        String bucket = newBucket();
        String etag = put(bucket, "key", "text").eTag();

        assertThat(s3().getObjectAsBytes(get -> get.bucket(bucket).key("key").ifMatch(etag))
                        .asUtf8String())
                .isEqualTo("text");
        assertFails(
                () -> s3().getObjectAsBytes(get -> get.bucket(bucket).key("key").ifMatch("\"other\"")),
                412,
                "PreconditionFailed");
        assertStatus(
                () -> s3().getObjectAsBytes(get -> get.bucket(bucket).key("key").ifNoneMatch(etag)), 304);
        assertThat(s3().getObjectAsBytes(get -> get.bucket(bucket).key("key").ifNoneMatch("\"other\""))
                        .asUtf8String())
                .isEqualTo("text");
    }

    @Test
    void aGetMayAskForAChangeSinceATime() {
        String bucket = newBucket();
        put(bucket, "key", "text");
        Instant changed =
                s3().headObject(head -> head.bucket(bucket).key("key")).lastModified();
        Instant before = changed.minus(Duration.ofHours(1));

        assertThat(s3().getObjectAsBytes(get -> get.bucket(bucket).key("key").ifModifiedSince(before))
                        .asUtf8String())
                .isEqualTo("text");
        assertStatus(
                () -> s3().getObjectAsBytes(get -> get.bucket(bucket).key("key").ifUnmodifiedSince(before)), 412);
    }

    @Test
    void whatDidNotChangeSinceItsOwnTimeIsNotSentAgain() {
        String bucket = newBucket();
        put(bucket, "key", "text");
        Instant changed =
                s3().headObject(head -> head.bucket(bucket).key("key")).lastModified();

        assertStatus(
                () -> s3().getObjectAsBytes(get -> get.bucket(bucket).key("key").ifModifiedSince(changed)), 304);
    }

    @Test
    void aCopyHasContentAndMetadataOfItsSource() {
        String bucket = newBucket();
        String other = newBucket();
        put(bucket, "from/ä +", "text", put -> put.contentType("text/x-made-up").metadata(Map.of("a", "b")));

        CopyObjectResponse copy = s3().copyObject(one -> one.sourceBucket(bucket)
                .sourceKey("from/ä +")
                .destinationBucket(other)
                .destinationKey("to"));
        HeadObjectResponse head = s3().headObject(one -> one.bucket(other).key("to"));

        assertThat(get(other, "to").asUtf8String()).isEqualTo("text");
        assertThat(head.contentType()).isEqualTo("text/x-made-up");
        assertThat(head.metadata()).containsOnly(Map.entry("a", "b"));
        assertThat(copy.copyObjectResult().eTag()).isEqualTo(head.eTag());
        s3().deleteObject(delete -> delete.bucket(bucket).key("from/ä +"));
        assertThat(get(other, "to").asUtf8String()).isEqualTo("text");
    }

    @Test
    void aCopyMayHaveMetadataOfItsOwn() {
        String bucket = newBucket();
        put(bucket, "from", "text", put -> put.metadata(Map.of("a", "b")));

        s3().copyObject(one -> one.sourceBucket(bucket)
                .sourceKey("from")
                .destinationBucket(bucket)
                .destinationKey("to")
                .metadataDirective(MetadataDirective.REPLACE)
                .metadata(Map.of("c", "d")));

        assertThat(s3().headObject(one -> one.bucket(bucket).key("to")).metadata())
                .containsOnly(Map.entry("c", "d"));
    }

    @Test
    void aCopyOfNothingIsRefused() {
        String bucket = newBucket();

        assertFails(
                () -> s3().copyObject(one -> one.sourceBucket(bucket)
                        .sourceKey("missing")
                        .destinationBucket(bucket)
                        .destinationKey("to")),
                404,
                "NoSuchKey");
    }

    @Test
    void anObjectMayComeInParts() {
        String bucket = newBucket();
        byte[] all = bytes(2 * SMALLEST_PART + 1000);
        String upload = begin(bucket, create -> create.contentType("text/x-made-up"));
        // Out of order, and one of them twice.
        CompletedPart last = upload(bucket, upload, 9, bytes(7));
        CompletedPart first = upload(bucket, upload, 2, Arrays.copyOfRange(all, 0, SMALLEST_PART));
        CompletedPart third = upload(bucket, upload, 9, Arrays.copyOfRange(all, 2 * SMALLEST_PART, all.length));
        CompletedPart second = upload(bucket, upload, 5, Arrays.copyOfRange(all, SMALLEST_PART, 2 * SMALLEST_PART));
        assertThat(last.eTag()).isNotEqualTo(third.eTag());
        assertFails(() -> get(bucket, "key"), 404, "NoSuchKey");

        String etag = complete(bucket, upload, first, second, third);

        assertThat(get(bucket, "key").asByteArray()).isEqualTo(all);
        assertThat(get(bucket, "key").response().contentType()).isEqualTo("text/x-made-up");
        assertThat(etag).endsWith("-3\"");
        int across = SMALLEST_PART - 3;
        assertThat(s3().getObjectAsBytes(
                                get -> get.bucket(bucket).key("key").range("bytes=" + across + "-" + (across + 9)))
                        .asByteArray())
                .isEqualTo(Arrays.copyOfRange(all, across, across + 10));
    }

    @Test
    void theChecksumOfAnUploadIsThatOfItsPartsOrOfItsContent() {
        String bucket = newBucket();
        String composite = begin(bucket, create -> create.checksumAlgorithm("CRC32"));
        complete(bucket, composite, checked(bucket, composite, 1, "123456789".getBytes(StandardCharsets.US_ASCII)));
        String ofParts = s3().headObject(head -> head.bucket(bucket).key("key").checksumMode(ChecksumMode.ENABLED))
                .checksumCRC32();
        String whole = begin(bucket, create -> create.checksumAlgorithm("CRC32").checksumType("FULL_OBJECT"));
        complete(bucket, whole, checked(bucket, whole, 1, "123456789".getBytes(StandardCharsets.US_ASCII)));
        String ofContent = s3().headObject(
                        head -> head.bucket(bucket).key("key").checksumMode(ChecksumMode.ENABLED))
                .checksumCRC32();

        // python3: base64.b64encode(zlib.crc32(bytes.fromhex('cbf43926')).to_bytes(4, 'big'))
        assertThat(ofParts).isEqualTo("7kxlUA==-1");
        assertThat(ofContent).isEqualTo("y/Q5Jg==");
    }

    @Test
    void anUploadThatWasAbortedIsGone() {
        String bucket = newBucket();
        String upload = begin(bucket, create -> {});
        s3().abortMultipartUpload(abort -> abort.bucket(bucket).key("key").uploadId(upload));

        assertFails(() -> upload(bucket, upload, 1, bytes(10)), 404, "NoSuchUpload");
    }

    @Test
    void aPartThatIsNotTheLastHasFiveMegabytes() {
        String bucket = newBucket();
        String upload = begin(bucket, create -> {});
        CompletedPart first = upload(bucket, upload, 1, bytes(10));
        CompletedPart second = upload(bucket, upload, 2, bytes(10));

        assertFails(() -> complete(bucket, upload, first, second), 400, "EntityTooSmall");
    }

    @Test
    void partsAreNamedInTheirOrder() {
        String bucket = newBucket();
        String upload = begin(bucket, create -> {});
        CompletedPart first = upload(bucket, upload, 1, bytes(SMALLEST_PART));
        CompletedPart second = upload(bucket, upload, 2, bytes(10));

        assertFails(() -> complete(bucket, upload, second, first), 400, "InvalidPartOrder");
    }

    @Test
    void anUploadIsNotCompletedOfPartsThatDidNotCome() {
        String bucket = newBucket();
        String upload = begin(bucket, create -> {});
        CompletedPart first = upload(bucket, upload, 1, bytes(10));

        assertFails(
                () -> complete(bucket, upload, first.toBuilder().partNumber(3).build()), 400, "InvalidPart");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10_001})
    void aPartHasANumberFrom1To10000(int number) {
        String bucket = newBucket();
        String upload = begin(bucket, create -> {});

        assertFails(() -> upload(bucket, upload, number, bytes(10)), 400, "InvalidArgument");
    }

    private String begin(String bucket, Consumer<CreateMultipartUploadRequest.Builder> more) {
        return s3().createMultipartUpload(
                        create -> more.accept(create.bucket(bucket).key("key")))
                .uploadId();
    }

    private CompletedPart upload(String bucket, String upload, int number, byte[] bytes) {
        // The upload has no checksum, so that its parts are named without theirs.
        return checked(bucket, upload, number, bytes).toBuilder()
                .checksumCRC32(null)
                .build();
    }

    private CompletedPart checked(String bucket, String upload, int number, byte[] bytes) {
        UploadPartResponse part = s3().uploadPart(
                        one -> one.bucket(bucket).key("key").uploadId(upload).partNumber(number),
                        RequestBody.fromBytes(bytes));
        return CompletedPart.builder()
                .partNumber(number)
                .eTag(part.eTag())
                .checksumCRC32(part.checksumCRC32())
                .build();
    }

    private String complete(String bucket, String upload, CompletedPart... parts) {
        return s3().completeMultipartUpload(complete -> complete.bucket(bucket)
                        .key("key")
                        .uploadId(upload)
                        .multipartUpload(all -> all.parts(List.of(parts))))
                .eTag();
    }
}
