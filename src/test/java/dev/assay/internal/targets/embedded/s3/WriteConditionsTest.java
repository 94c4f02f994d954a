package dev.assay.internal.targets.embedded.s3;

import static dev.assay.internal.targets.embedded.s3.RunningStore.assertFails;
import static dev.assay.internal.targets.embedded.s3.RunningStore.onePart;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Conditional writes, with the answers that LocalStack's tests of S3 recorded against AWS (test_s3_api.py). */
class WriteConditionsTest {

    @RegisterExtension
    static final RunningStore STORE = new RunningStore();

    private String bucket = "";

    @BeforeEach
    void makeBucket() {
        bucket = STORE.bucket();
    }

    @Test
    void anyVersionIsNoConditionOfAPut() {
        STORE.put(bucket, "key");

        assertFails(() -> put(put -> put.ifMatch("*")), 501, "NotImplemented")
                .withMessageContaining("A header you provided implies functionality that is not implemented");
    }

    @Test
    void aPutIsNotForAnyOtherVersion() {
        String etag = STORE.put(bucket, "key");

        assertFails(() -> put(put -> put.ifNoneMatch(etag)), 501, "NotImplemented");
        assertFails(() -> put(put -> put.ifMatch(etag).ifNoneMatch("*")), 501, "NotImplemented");
    }

    @Test
    void aVersionThatIsNotThereIsNotReplaced() {
        assertFails(() -> put(put -> put.ifMatch("abcdef")), 404, "NoSuchKey");
    }

    @Test
    void anUploadDoesNotReplaceWhatIsThere() {
        String upload = begin();
        STORE.put(bucket, "key");

        assertFails(() -> complete(upload, one -> one.ifNoneMatch("*")), 412, "PreconditionFailed");
    }

    @Test
    void aDeletionDuringAnUploadIsAConflict() {
        STORE.put(bucket, "key");
        String upload = begin();
        delete();

        assertFails(() -> complete(upload, one -> one.ifNoneMatch("*")), 409, "ConditionalRequestConflict");
        assertThat(complete(begin(), one -> one.ifNoneMatch("*"))).endsWith("-1\"");
    }

    @Test
    void aPutAndADeletionDuringAnUploadAreAConflict() {
        String upload = begin();
        STORE.put(bucket, "key");
        delete();

        assertFails(() -> complete(upload, one -> one.ifNoneMatch("*")), 409, "ConditionalRequestConflict");
    }

    @Test
    void aPutOfTheSameContentDuringAnUploadIsAConflict() {
        STORE.put(bucket, "key");
        String upload = begin();
        String etag = STORE.put(bucket, "key");

        assertFails(() -> complete(upload, one -> one.ifMatch(etag)), 409, "ConditionalRequestConflict");
        assertFails(() -> complete(upload, one -> one.ifMatch("\"other\"")), 412, "PreconditionFailed");
        assertThat(complete(begin(), one -> one.ifMatch(etag))).endsWith("-1\"");
    }

    @Test
    void aDeletedObjectIsNotReplacedByAnUpload() {
        String etag = STORE.put(bucket, "key");
        String upload = begin();
        delete();

        assertFails(() -> complete(upload, one -> one.ifMatch(etag)), 404, "NoSuchKey");
    }

    @Test
    void anUploadWithoutAConditionEndsWhateverHappenedMeanwhile() {
        String upload = begin();
        STORE.put(bucket, "key", "other");

        assertThat(complete(upload, one -> {})).endsWith("-1\"");
    }

    private void put(Consumer<PutObjectRequest.Builder> more) {
        STORE.s3().putObject(put -> more.accept(put.bucket(bucket).key("key")), RequestBody.fromString("another"));
    }

    private void delete() {
        STORE.s3().deleteObject(delete -> delete.bucket(bucket).key("key"));
    }

    private String begin() {
        return STORE.s3()
                .createMultipartUpload(create -> create.bucket(bucket).key("key"))
                .uploadId();
    }

    private String complete(String upload, Consumer<CompleteMultipartUploadRequest.Builder> more) {
        String etag = STORE.s3()
                .uploadPart(
                        part -> part.bucket(bucket).key("key").uploadId(upload).partNumber(1),
                        RequestBody.fromString("part"))
                .eTag();
        return STORE.s3()
                .completeMultipartUpload(one -> more.accept(
                        one.bucket(bucket).key("key").uploadId(upload).multipartUpload(onePart(etag))))
                .eTag();
    }
}
