package dev.assay.internal.targets.embedded.s3.error;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that ends in an error of the service.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html">Amazon S3: error responses</a>
 */
public final class S3Error extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String message;
    private final transient Map<String, String> details;

    private S3Error(int status, String code, String message, Map<String, String> details) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.message = message;
        this.details = details;
    }

    /**
     * An error.
     *
     * @param status the HTTP status
     * @param code as S3 names it, for example {@code NoSuchKey}
     */
    public static S3Error of(int status, String code, String message) {
        return new S3Error(status, code, message, Map.of());
    }

    /** With status 400. */
    public static S3Error bad(String code, String message) {
        return of(400, code, message);
    }

    public static S3Error invalidArgument(String name, String value, String message) {
        return bad("InvalidArgument", message).with("ArgumentName", name).with("ArgumentValue", value);
    }

    public static S3Error invalidRequest(String message) {
        return bad("InvalidRequest", message);
    }

    public static S3Error malformedXml() {
        return bad(
                "MalformedXML",
                "The XML you provided was not well-formed or did not validate against our published schema");
    }

    public static S3Error noSuchBucket(String bucket) {
        return of(404, "NoSuchBucket", "The specified bucket does not exist").with("BucketName", bucket);
    }

    public static S3Error noSuchKey(String key) {
        return of(404, "NoSuchKey", "The specified key does not exist.").with("Key", key);
    }

    public static S3Error noSuchUpload(String id) {
        return of(
                        404,
                        "NoSuchUpload",
                        "The specified upload does not exist. The upload ID may be invalid,"
                                + " or the upload may have been aborted or completed.")
                .with("UploadId", id);
    }

    public static S3Error preconditionFailed(String condition) {
        return of(412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold")
                .with("Condition", condition);
    }

    /** S3 has it and the embedded target does not. It says so and never ignores it. */
    public static S3Error notImplemented(String what) {
        return of(501, "NotImplemented", "The embedded target does not have " + what);
    }

    /** The disk failed or is full. */
    public static S3Error internal(Throwable cause) {
        return of(500, "InternalError", "The embedded target failed: " + cause);
    }

    /** The same error with one more element in its XML. */
    public S3Error with(String element, String text) {
        Map<String, String> more = new LinkedHashMap<>(details);
        more.put(element, text);
        return new S3Error(status, code, message, more);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** Elements other than code and message. */
    public Map<String, String> details() {
        return Map.copyOf(details);
    }

    @Override
    public String getMessage() {
        return message;
    }
}
