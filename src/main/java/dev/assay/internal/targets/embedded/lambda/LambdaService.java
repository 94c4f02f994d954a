package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.targets.embedded.access.GuardedService;
import dev.assay.internal.targets.embedded.access.Refusal;
import dev.assay.internal.targets.embedded.access.SignedRequest;
import dev.assay.internal.targets.embedded.http.Request;
import dev.assay.internal.targets.embedded.http.RequestHead;
import dev.assay.internal.targets.embedded.http.Response;
import dev.assay.internal.targets.embedded.service.AwsService;
import java.io.IOException;
import java.util.Optional;

/** AWS Lambda: takes each request to its operation, and words every error as AWS Lambda does. */
final class LambdaService implements AwsService {

    /** Of CreateFunction and UpdateFunctionCode: 50 MB of zip file in base64. */
    static final int LONGEST_REQUEST_BYTES = 70_167_211;

    private final Routes routes;

    private final CodeLinks links;

    LambdaService(Routes routes, CodeLinks links) {
        this.routes = routes;
        this.links = links;
    }

    @Override
    public Optional<Response> unsigned(RequestHead head) {
        return links.follow(head);
    }

    @Override
    public GuardedService guarded() {
        return GuardedService.named("lambda");
    }

    @Override
    public String requestIdHeader() {
        return "x-amzn-RequestId";
    }

    @Override
    public long bodyLimit(RequestHead head) {
        return isInvoke(head) ? InvocationType.mostBytes(head.headers()) : LONGEST_REQUEST_BYTES;
    }

    @Override
    public RuntimeException tooLarge(RequestHead head) {
        String message = "Request must be smaller than " + bodyLimit(head) + " bytes for the ";
        return isInvoke(head)
                ? ServiceError.tooLarge(message + "InvokeFunction operation")
                : ServiceError.entityTooLarge(message + routes.nameOf(head) + " operation");
    }

    @Override
    public Response answer(String id, Request request, SignedRequest signed) throws IOException {
        return routes.answer(id, request, signed.caller());
    }

    @Override
    public Response failed(Exception failure, RequestHead head, String id) {
        if (failure instanceof ServiceError error) {
            return error.response();
        }
        if (failure instanceof Refusal refusal) {
            return ServiceError.refused(refusal).response();
        }
        String cause = failure instanceof InvalidInputException named ? named.getMessage() : failure.toString();
        return ServiceError.ofService("The embedded target failed: " + cause).response();
    }

    private static boolean isInvoke(RequestHead head) {
        return head.path().endsWith("/invocations");
    }
}
