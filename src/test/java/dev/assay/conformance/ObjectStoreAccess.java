package dev.assay.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What the tests of the object store's contract do with one, and how they judge errors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
@ExtendWith(ShowsExtension.class)
abstract class ObjectStoreAccess {

    /** The store that has to fulfil the contract. */
    abstract S3Client s3();

    /** A name that no other test uses. */
    static String newName() {
        return "conformance-" + UUID.randomUUID();
    }

    String newBucket() {
        String name = newName();
        s3().createBucket(create -> create.bucket(name));
        return name;
    }

    PutObjectResponse put(String bucket, String key, String text) {
        return put(bucket, key, text, put -> {});
    }

    PutObjectResponse put(String bucket, String key, String text, Consumer<PutObjectRequest.Builder> more) {
        return s3().putObject(put -> more.accept(put.bucket(bucket).key(key)), RequestBody.fromString(text));
    }

    ResponseBytes<GetObjectResponse> get(String bucket, String key) {
        return s3().getObjectAsBytes(get -> get.bucket(bucket).key(key));
    }

    static void assertFails(ThrowingCallable call, int status, String code) {
        assertThatExceptionOfType(S3Exception.class).isThrownBy(call).satisfies(error -> {
            assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(error.statusCode()).isEqualTo(status);
        });
    }

    static void assertStatus(ThrowingCallable call, int status) {
        assertThatExceptionOfType(S3Exception.class)
                .isThrownBy(call)
                .satisfies(error -> assertThat(error.statusCode()).isEqualTo(status));
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (i * 31 + (i >> 8));
        }
        return bytes;
    }

    static List<String> keys(ListObjectsV2Response list) {
        return list.contents().stream().map(S3Object::key).toList();
    }
}
