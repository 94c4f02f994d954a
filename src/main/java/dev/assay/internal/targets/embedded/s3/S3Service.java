package dev.assay.internal.targets.embedded.s3;

import dev.assay.internal.targets.embedded.access.GuardedService;
import dev.assay.internal.targets.embedded.access.Refusal;
import dev.assay.internal.targets.embedded.access.SignedRequest;
import dev.assay.internal.targets.embedded.http.Request;
import dev.assay.internal.targets.embedded.http.RequestHead;
import dev.assay.internal.targets.embedded.http.Response;
import dev.assay.internal.targets.embedded.s3.error.S3Error;
import dev.assay.internal.targets.embedded.s3.payload.Payload;
import dev.assay.internal.targets.embedded.service.AwsService;
import java.io.IOException;

/** Amazon S3: takes each request to its operation, and words every error as S3 does. */
final class S3Service implements AwsService {

    /** S3 takes 5 GB in one request; here a request is in memory, and what is larger comes in parts. */
    private static final long LONGEST_CONTENT_BYTES = 128L * 1024 * 1024;

    /** 1,000 keys of 1,024 bytes, or 10,000 parts, in XML. */
    private static final long LONGEST_XML_BYTES = 8L * 1024 * 1024;

    private final Routes routes;

    S3Service(Routes routes) {
        this.routes = routes;
    }

    @Override
    public GuardedService guarded() {
        return GuardedService.s3();
    }

    @Override
    public String requestIdHeader() {
        return "x-amz-request-id";
    }

    @Override
    public long bodyLimit(RequestHead head) {
        return head.method().equals("PUT") ? LONGEST_CONTENT_BYTES : LONGEST_XML_BYTES;
    }

    @Override
    public RuntimeException tooLarge(RequestHead head) {
        return S3Error.bad("EntityTooLarge", "Your proposed upload exceeds the maximum allowed size")
                .with("MaxSizeAllowed", Long.toString(bodyLimit(head)));
    }

    @Override
    public String signedPayload(Request request) {
        return Payload.declared(request);
    }

    @Override
    public Response answer(String id, Request request, SignedRequest signed) throws IOException {
        ObjectRequest object = ObjectRequest.of(id, request, Payload.of(request, signed));
        return routes.find(object).answer(object);
    }

    @Override
    public Response failed(Exception failure, RequestHead head, String id) {
        return Answers.error(worded(failure), head.decodedPath(), id);
    }

    private static S3Error worded(Exception failure) {
        if (failure instanceof S3Error error) {
            return error;
        }
        return failure instanceof Refusal refusal ? Refusals.worded(refusal) : S3Error.internal(failure);
    }
}
