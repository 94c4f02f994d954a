package dev.assay.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.targets.Capability;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.DeletedObject;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * What an object store does, seen through the AWS SDK. The same tests run against a store that is not ours, so that they are
 * known to be right themselves.
 */
@Shows(Capability.OBJECT_STORE)
abstract class ObjectStoreContract extends ObjectStoreAccess {

    @Test
    void aBucketIsThereUntilItIsDeleted() {
        String bucket = newBucket();

        assertThat(s3().headBucket(head -> head.bucket(bucket))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(200);
        assertThat(s3().listBuckets().buckets()).extracting(Bucket::name).contains(bucket);
        s3().deleteBucket(delete -> delete.bucket(bucket));
        assertThat(s3().listBuckets().buckets()).extracting(Bucket::name).doesNotContain(bucket);
        assertFails(() -> s3().listObjectsV2(list -> list.bucket(bucket)), 404, "NoSuchBucket");
    }

    @Test
    void aBucketThatIsNotThereIsNamed() {
        String bucket = newName();

        assertFails(() -> get(bucket, "key"), 404, "NoSuchBucket");
        assertFails(() -> put(bucket, "key", "text"), 404, "NoSuchBucket");
        assertFails(() -> s3().deleteBucket(delete -> delete.bucket(bucket)), 404, "NoSuchBucket");
        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() -> s3().headBucket(head -> head.bucket(bucket)))
                .satisfies(error -> assertThat(error.statusCode()).isEqualTo(404));
    }

    /** AWS takes the second creation for the first in us-east-1, and refuses it everywhere else. */
    @Test
    void aBucketThatIsCreatedAgainKeepsItsObjects() {
        String bucket = newBucket();
        put(bucket, "key", "text");

        try {
            s3().createBucket(create -> create.bucket(bucket));
        } catch (S3Exception refused) {
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("BucketAlreadyOwnedByYou");
        }

        assertThat(get(bucket, "key").asUtf8String()).isEqualTo("text");
    }

    @Test
    void aBucketWithObjectsIsNotDeleted() {
        String bucket = newBucket();
        put(bucket, "key", "text");

        assertFails(() -> s3().deleteBucket(delete -> delete.bucket(bucket)), 409, "BucketNotEmpty");
        assertThat(get(bucket, "key").asUtf8String()).isEqualTo("text");
    }

    @Test
    void anObjectIsReadAsItWasPut() {
        String bucket = newBucket();
        byte[] bytes = bytes(300_000);

        PutObjectResponse put = s3().putObject(one -> one.bucket(bucket).key("key"), RequestBody.fromBytes(bytes));
        ResponseBytes<GetObjectResponse> got = get(bucket, "key");

        assertThat(got.asByteArray()).isEqualTo(bytes);
        assertThat(got.response().eTag()).isEqualTo(put.eTag()).startsWith("\"").hasSize(34);
        assertThat(got.response().contentLength()).isEqualTo(bytes.length);
    }

    @Test
    void anEmptyObjectIsAnObject() {
        String bucket = newBucket();
        put(bucket, "empty", "");

        assertThat(get(bucket, "empty").asByteArray()).isEmpty();
        assertThat(get(bucket, "empty").response().eTag()).isEqualTo("\"d41d8cd98f00b204e9800998ecf8427e\"");
    }

    @Test
    void anotherPutReplacesTheObject() {
        String bucket = newBucket();
        put(bucket, "key", "first");
        put(bucket, "key", "second");

        assertThat(get(bucket, "key").asUtf8String()).isEqualTo("second");
        assertThat(s3().listObjectsV2(list -> list.bucket(bucket)).keyCount()).isEqualTo(1);
    }

    @Test
    void whatIsSaidAboutAnObjectComesBackWithIt() {
        String bucket = newBucket();
        put(
                bucket,
                "key",
                "text",
                put -> put.contentType("text/x-made-up")
                        .contentLanguage("de")
                        .contentDisposition("inline")
                        .cacheControl("no-store")
                        .metadata(Map.of("run", "4711", "note", "two words")));

        HeadObjectResponse head = s3().headObject(one -> one.bucket(bucket).key("key"));

        assertThat(head.contentType()).isEqualTo("text/x-made-up");
        assertThat(head.contentLanguage()).isEqualTo("de");
        assertThat(head.contentDisposition()).isEqualTo("inline");
        assertThat(head.cacheControl()).isEqualTo("no-store");
        assertThat(head.metadata()).containsOnly(Map.entry("run", "4711"), Map.entry("note", "two words"));
        assertThat(head.contentLength()).isEqualTo(4);
        assertThat(head.lastModified()).isNotNull();
        assertThat(get(bucket, "key").response().metadata()).isEqualTo(head.metadata());
    }

    @Test
    void anObjectThatIsNotThereIsNamed() {
        String bucket = newBucket();

        assertFails(() -> get(bucket, "missing"), 404, "NoSuchKey");
        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(() -> s3().headObject(head -> head.bucket(bucket).key("missing")))
                .satisfies(error -> assertThat(error.statusCode()).isEqualTo(404));
    }

    @Test
    void aDeletedObjectIsGoneAndMayBeDeletedAgain() {
        String bucket = newBucket();
        put(bucket, "key", "text");

        s3().deleteObject(delete -> delete.bucket(bucket).key("key"));
        s3().deleteObject(delete -> delete.bucket(bucket).key("key"));

        assertFails(() -> get(bucket, "key"), 404, "NoSuchKey");
    }

    @Test
    void manyObjectsAreDeletedAtOnce() {
        String bucket = newBucket();
        IntStream.range(0, 5).forEach(i -> put(bucket, "key-" + i, "text"));

        DeleteObjectsResponse deleted = s3().deleteObjects(
                        all -> all.bucket(bucket).delete(what -> what.objects(identifiers("key-0", "key-1", "key-2"))));

        assertThat(deleted.deleted()).extracting(DeletedObject::key).containsExactly("key-0", "key-1", "key-2");
        assertThat(deleted.errors()).isEmpty();
        assertThat(keys(s3().listObjectsV2(list -> list.bucket(bucket)))).containsExactly("key-3", "key-4");
    }

    @Test
    void aQuietDeletionNamesNothing() {
        String bucket = newBucket();
        put(bucket, "key", "text");

        DeleteObjectsResponse deleted = s3().deleteObjects(all ->
                all.bucket(bucket).delete(what -> what.quiet(true).objects(identifiers("key"))));

        assertThat(deleted.deleted()).isEmpty();
        assertFails(() -> get(bucket, "key"), 404, "NoSuchKey");
    }

    private static List<ObjectIdentifier> identifiers(String... keys) {
        return Arrays.stream(keys)
                .map(key -> ObjectIdentifier.builder().key(key).build())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b/c.json",
                "with space",
                "plus+and%percent",
                "umlaut-ü-and-日本",
                "quote'and\"double",
                "&<>",
                "(brackets)[more]{these}",
                "tilde~star*question?hash#",
                "semi;colon:comma,equals=at@dollar$"
            })
    void aKeyMayBeAnything(String key) {
        String bucket = newBucket();
        put(bucket, key, key);

        assertThat(get(bucket, key).asUtf8String()).isEqualTo(key);
        assertThat(keys(s3().listObjectsV2(list -> list.bucket(bucket)))).containsExactly(key);
        s3().deleteObjects(all -> all.bucket(bucket).delete(what -> what.objects(identifiers(key))));
        assertThat(s3().listObjectsV2(list -> list.bucket(bucket)).keyCount()).isZero();
    }

    @Test
    void twoSlashesInAKeyAreTwo() {
        String bucket = newBucket();
        put(bucket, "a//b", "text");

        assertThat(get(bucket, "a//b").asUtf8String()).isEqualTo("text");
        assertFails(() -> get(bucket, "a/b"), 404, "NoSuchKey");
    }

    @Test
    void aKeyHasAtMost1024Bytes() {
        String bucket = newBucket();
        put(bucket, "k".repeat(1024), "text");

        assertFails(() -> put(bucket, "k".repeat(1025), "text"), 400, "KeyTooLongError");
    }

    @Test
    void aListIsInTheOrderOfTheBytesOfTheKeys() {
        String bucket = newBucket();
        List.of("b", "a", "B", "a/1", "a-1", "ä", "aa").forEach(key -> put(bucket, key, "text"));

        assertThat(keys(s3().listObjectsV2(list -> list.bucket(bucket))))
                .containsExactly("B", "a", "a-1", "a/1", "aa", "b", "ä");
    }

    @Test
    void aListSaysWhatTheObjectsAre() {
        String bucket = newBucket();
        PutObjectResponse put = put(bucket, "key", "text");

        S3Object listed =
                s3().listObjectsV2(list -> list.bucket(bucket)).contents().get(0);

        assertThat(listed.eTag()).isEqualTo(put.eTag());
        assertThat(listed.size()).isEqualTo(4);
        assertThat(listed.lastModified())
                .isEqualTo(
                        s3().headObject(head -> head.bucket(bucket).key("key")).lastModified());
    }

    @Test
    void aLongListComesInPages() {
        String bucket = newBucket();
        List<String> all =
                IntStream.range(0, 25).mapToObj(i -> "p/" + (100 + i)).toList();
        all.forEach(key -> put(bucket, key, "text"));
        put(bucket, "o/before", "text");
        put(bucket, "q/after", "text");

        ListObjectsV2Response first =
                s3().listObjectsV2(list -> list.bucket(bucket).prefix("p/").maxKeys(10));

        assertThat(first.keyCount()).isEqualTo(10);
        assertThat(first.isTruncated()).isTrue();
        assertThat(s3().listObjectsV2Paginator(
                                list -> list.bucket(bucket).prefix("p/").maxKeys(10))
                        .contents())
                .extracting(S3Object::key)
                .isEqualTo(all);
    }

    @Test
    void aPageThatIsJustFullIsTheLast() {
        String bucket = newBucket();
        IntStream.range(0, 10).forEach(i -> put(bucket, "key-" + i, "text"));

        ListObjectsV2Response page =
                s3().listObjectsV2(list -> list.bucket(bucket).maxKeys(10));

        assertThat(page.keyCount()).isEqualTo(10);
        assertThat(page.isTruncated()).isFalse();
        assertThat(page.nextContinuationToken()).isNull();
    }

    @Test
    void aListMayBeginAfterAKey() {
        String bucket = newBucket();
        List.of("a", "b", "c", "d").forEach(key -> put(bucket, key, "text"));

        assertThat(keys(s3().listObjectsV2(list -> list.bucket(bucket).startAfter("b"))))
                .containsExactly("c", "d");
        assertThat(keys(s3().listObjectsV2(list -> list.bucket(bucket).startAfter("bb"))))
                .containsExactly("c", "d");
    }

    @Test
    void aDelimiterFoldsKeysIntoPrefixes() {
        String bucket = newBucket();
        List.of("run/1/a", "run/1/b", "run/2/a", "run/top", "other").forEach(key -> put(bucket, key, "text"));

        ListObjectsV2Response list =
                s3().listObjectsV2(one -> one.bucket(bucket).prefix("run/").delimiter("/"));

        assertThat(keys(list)).containsExactly("run/top");
        assertThat(list.commonPrefixes()).extracting(CommonPrefix::prefix).containsExactly("run/1/", "run/2/");
        assertThat(list.keyCount()).isEqualTo(3);
    }

    @Test
    void foldedListsComeInPagesToo() {
        String bucket = newBucket();
        for (int folder = 0; folder < 5; folder++) {
            for (int i = 0; i < 3; i++) {
                put(bucket, folder + "/" + i, "text");
            }
        }
        ListObjectsV2Request request = ListObjectsV2Request.builder()
                .bucket(bucket)
                .delimiter("/")
                .maxKeys(2)
                .build();

        assertThat(s3().listObjectsV2Paginator(request).commonPrefixes())
                .extracting(CommonPrefix::prefix)
                .containsExactly("0/", "1/", "2/", "3/", "4/");
    }

    @Test
    void aPutIsInTheNextListAndADeletionIsNot() {
        String bucket = newBucket();
        for (int i = 0; i < 50; i++) {
            String key = "key-" + i;
            put(bucket, key, "text");
            assertThat(keys(s3().listObjectsV2(list -> list.bucket(bucket)))).containsExactly(key);
            s3().deleteObject(delete -> delete.bucket(bucket).key(key));
            assertThat(s3().listObjectsV2(list -> list.bucket(bucket)).keyCount())
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=2-5", "bytes=2-", "bytes=-3", "bytes=7-100", "bytes=0-0"})
    void aRangeIsPartOfAnObject(String range) {
        String bucket = newBucket();
        put(bucket, "key", "0123456789");
        Map<String, String> expected = Map.of(
                "bytes=2-5", "2345",
                "bytes=2-", "23456789",
                "bytes=-3", "789",
                "bytes=7-100", "789",
                "bytes=0-0", "0");

        ResponseBytes<GetObjectResponse> got =
                s3().getObjectAsBytes(get -> get.bucket(bucket).key("key").range(range));

        assertThat(got.asUtf8String()).isEqualTo(expected.get(range));
        assertThat(got.response().contentRange()).endsWith("/10");
        assertThat(got.response().sdkHttpResponse().statusCode()).isEqualTo(206);
    }

    @Test
    void aRangeBeyondTheEndIsRefused() {
        String bucket = newBucket();
        put(bucket, "key", "0123456789");

        assertFails(
                () -> s3().getObjectAsBytes(get -> get.bucket(bucket).key("key").range("bytes=10-12")),
                416,
                "InvalidRange");
    }

    /** CRCs: check values of the catalogue of parametrised CRC algorithms; hashes: {@code printf 123456789 | openssl dgst}. */
    @ParameterizedTest
    @CsvSource({
        "CRC32, y/Q5Jg==",
        "CRC32C, 4waSgw==",
        "CRC64NVME, rosUhgp5mIg=",
        "SHA1, 98O8HYCOBHMq32eZZczDTKeuNEE=",
        "SHA256, FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU="
    })
    @Shows({Capability.OBJECT_STORE, Capability.OBJECT_CHECKSUMS})
    void aChecksumIsKept(String algorithm, String expected) {
        String bucket = newBucket();
        put(bucket, "key", "123456789", put -> put.checksumAlgorithm(algorithm));

        HeadObjectResponse head =
                s3().headObject(one -> one.bucket(bucket).key("key").checksumMode(ChecksumMode.ENABLED));

        assertThat(head.getValueForField("Checksum" + algorithm, String.class)).contains(expected);
        assertThat(get(bucket, "key").asUtf8String()).isEqualTo("123456789");
    }
}
