package dev.assay.internal.targets.embedded.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.DeleteBucketRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLocationRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.StorageClass;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

/**
 * Every header and parameter that Amazon S3's own model gives an operation is either followed, which the other tests show, or
 * refused by its name.
 */
class SettingsTest {

    @RegisterExtension
    static final RunningStore STORE = new RunningStore();

    /** Followed wherever the model has them. */
    private static final Set<String> FOLLOWED = Set.of(
            "continuation-token",
            "delimiter",
            "encoding-type",
            "fetch-owner",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-unmodified-since",
            "marker",
            "max-keys",
            "partNumber",
            "prefix",
            "range",
            "start-after",
            "uploadId",
            "x-amz-checksum-algorithm",
            "x-amz-checksum-crc32",
            "x-amz-checksum-crc32c",
            "x-amz-checksum-crc64nvme",
            "x-amz-checksum-sha1",
            "x-amz-checksum-sha256",
            "x-amz-checksum-type",
            "x-amz-copy-source",
            "x-amz-copy-source-if-match",
            "x-amz-copy-source-if-modified-since",
            "x-amz-copy-source-if-none-match",
            "x-amz-copy-source-if-unmodified-since",
            "x-amz-copy-source-range",
            "x-amz-meta-",
            "x-amz-metadata-directive",
            "x-amz-mp-object-size",
            "x-amz-sdk-checksum-algorithm");

    private record Case(Supplier<SdkPojo> builder, Function<SdkPojo, Object> call) {}

    private static Stream<Case> operations() {
        String bucket = STORE.bucket();
        String upload = STORE.s3()
                .createMultipartUpload(create -> create.bucket(bucket).key("key"))
                .uploadId();
        return Stream.of(
                new Case(() -> ListBucketsRequest.builder(), one -> STORE.s3().listBuckets(built(one))),
                new Case(
                        () -> CreateBucketRequest.builder().bucket(bucket),
                        one -> STORE.s3().createBucket(built(one, CreateBucketRequest.class))),
                new Case(
                        () -> GetBucketLocationRequest.builder().bucket(bucket),
                        one -> STORE.s3().getBucketLocation(built(one, GetBucketLocationRequest.class))),
                new Case(
                        () -> DeleteBucketRequest.builder().bucket(bucket),
                        one -> STORE.s3().deleteBucket(built(one, DeleteBucketRequest.class))),
                new Case(
                        () -> ListObjectsRequest.builder().bucket(bucket),
                        one -> STORE.s3().listObjects(built(one, ListObjectsRequest.class))),
                new Case(
                        () -> ListObjectsV2Request.builder().bucket(bucket),
                        one -> STORE.s3().listObjectsV2(built(one, ListObjectsV2Request.class))),
                new Case(
                        () -> PutObjectRequest.builder().bucket(bucket).key("key"),
                        one -> STORE.s3()
                                .putObject(built(one, PutObjectRequest.class), RequestBody.fromString("text"))),
                new Case(
                        () -> GetObjectRequest.builder().bucket(bucket).key("key"),
                        one -> STORE.s3().getObjectAsBytes(built(one, GetObjectRequest.class))),
                new Case(
                        () -> CopyObjectRequest.builder()
                                .sourceBucket(bucket)
                                .sourceKey("key")
                                .destinationBucket(bucket)
                                .destinationKey("other"),
                        one -> STORE.s3().copyObject(built(one, CopyObjectRequest.class))),
                new Case(
                        () -> DeleteObjectRequest.builder().bucket(bucket).key("key"),
                        one -> STORE.s3().deleteObject(built(one, DeleteObjectRequest.class))),
                new Case(
                        () -> DeleteObjectsRequest.builder()
                                .bucket(bucket)
                                .delete(Delete.builder()
                                        .objects(ObjectIdentifier.builder()
                                                .key("key")
                                                .build())
                                        .build()),
                        one -> STORE.s3().deleteObjects(built(one, DeleteObjectsRequest.class))),
                new Case(
                        () -> CreateMultipartUploadRequest.builder()
                                .bucket(bucket)
                                .key("key"),
                        one -> STORE.s3().createMultipartUpload(built(one, CreateMultipartUploadRequest.class))),
                new Case(
                        () -> UploadPartRequest.builder()
                                .bucket(bucket)
                                .key("key")
                                .uploadId(upload)
                                .partNumber(1),
                        one -> STORE.s3()
                                .uploadPart(built(one, UploadPartRequest.class), RequestBody.fromString("text"))),
                new Case(
                        () -> UploadPartCopyRequest.builder()
                                .sourceBucket(bucket)
                                .sourceKey("key")
                                .destinationBucket(bucket)
                                .destinationKey("key")
                                .uploadId(upload)
                                .partNumber(1),
                        one -> STORE.s3().uploadPartCopy(built(one, UploadPartCopyRequest.class))),
                new Case(
                        () -> CompleteMultipartUploadRequest.builder()
                                .bucket(bucket)
                                .key("key")
                                .uploadId(upload),
                        one -> STORE.s3().completeMultipartUpload(built(one, CompleteMultipartUploadRequest.class))),
                new Case(
                        () -> AbortMultipartUploadRequest.builder()
                                .bucket(bucket)
                                .key("key")
                                .uploadId(upload),
                        one -> STORE.s3().abortMultipartUpload(built(one, AbortMultipartUploadRequest.class))));
    }

    private static ListBucketsRequest built(SdkPojo builder) {
        return built(builder, ListBucketsRequest.class);
    }

    private static <T> T built(SdkPojo builder, Class<T> type) {
        return type.cast(((software.amazon.awssdk.utils.builder.Buildable) builder).build());
    }

    static Stream<Arguments> settings() {
        return operations()
                .flatMap(operation -> operation.builder().get().sdkFields().stream()
                        .filter(SettingsTest::isRefused)
                        .map(field -> Arguments.of(
                                Named.of(name(operation), operation), Named.of(field.locationName(), field))));
    }

    private static String name(Case operation) {
        return operation.builder().get().getClass().getEnclosingClass().getSimpleName();
    }

    private static boolean isRefused(SdkField<?> field) {
        String name = field.locationName();
        boolean inQuery = field.location() == MarshallLocation.QUERY_PARAM;
        boolean inHeader = field.location() == MarshallLocation.HEADER
                && (name.startsWith("x-amz-") || name.startsWith("If-") || name.equals("Range"));
        return (inQuery || inHeader)
                && !name.startsWith("response-")
                && !FOLLOWED.contains(inQuery ? name : name.toLowerCase(Locale.ROOT));
    }

    /** STANDARD is what an object has without the header, so a client that names it asks for nothing else. */
    @Test
    void aPutMayNameTheStorageClassThatObjectsHave() {
        String bucket = STORE.bucket();
        STORE.s3()
                .putObject(
                        put -> put.bucket(bucket).key("key").storageClass(StorageClass.STANDARD),
                        RequestBody.fromString("text"));
        String upload = STORE.s3()
                .createMultipartUpload(
                        create -> create.bucket(bucket).key("parts").storageClass(StorageClass.STANDARD))
                .uploadId();

        assertThat(upload).isNotEmpty();
        assertThat(STORE.s3()
                        .getObjectAsBytes(get -> get.bucket(bucket).key("key"))
                        .asUtf8String())
                .isEqualTo("text");
        S3Exception refused = catchThrowableOfType(
                S3Exception.class,
                () -> STORE.s3()
                        .putObject(
                                put -> put.bucket(bucket).key("other").storageClass(StorageClass.STANDARD_IA),
                                RequestBody.fromString("text")));
        assertThat(refused).isNotNull();
        assertThat(refused.statusCode()).isEqualTo(501);
        assertThat(refused).hasMessageContaining("x-amz-storage-class");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void whatIsNotFollowedIsRefusedByItsName(Case operation, SdkField<?> field) {
        SdkPojo request = operation.builder().get();
        field.set(request, value(field));

        S3Exception refused =
                catchThrowableOfType(S3Exception.class, () -> operation.call().apply(request));

        assertThat(refused).as("the refusal").isNotNull();
        boolean ofAnotherAccount = field.locationName().endsWith("expected-bucket-owner");
        assertThat(refused.statusCode()).isEqualTo(ofAnotherAccount ? 403 : 501);
        if (!ofAnotherAccount) {
            assertThat(refused.getMessage()).containsIgnoringCase(field.locationName());
        }
    }

    /** Elements of XML are settings too. */
    @Test
    void anElementThatIsNotFollowedIsRefusedByItsName() {
        String bucket = STORE.bucket();
        ObjectIdentifier ofSize = ObjectIdentifier.builder().key("key").size(4L).build();

        assertThat(STORE.s3()
                        .deleteObjects(all -> all.bucket(bucket)
                                .delete(Delete.builder().objects(ofSize).build()))
                        .errors())
                .singleElement()
                .satisfies(error -> assertThat(error.code()).isEqualTo("NotImplemented"))
                .satisfies(error -> assertThat(error.message()).contains("Size of Object"));
    }

    /** A value that asks for something. */
    private static Object value(SdkField<?> field) {
        Map<MarshallingType<?>, Object> values = Map.of(
                MarshallingType.STRING,
                "other",
                MarshallingType.INSTANT,
                Instant.EPOCH,
                MarshallingType.LONG,
                1L,
                MarshallingType.INTEGER,
                1,
                MarshallingType.BOOLEAN,
                true,
                MarshallingType.LIST,
                List.of("other"));
        return Objects.requireNonNull(values.get(field.marshallingType()), "a value of " + field.marshallingType());
    }
}
