package dev.assay.internal.targets.embedded.service;

import dev.assay.internal.targets.embedded.access.GuardedService;
import dev.assay.internal.targets.embedded.access.Refusal;
import dev.assay.internal.targets.embedded.access.SignedRequest;
import dev.assay.internal.targets.embedded.http.Request;
import dev.assay.internal.targets.embedded.http.RequestHead;
import dev.assay.internal.targets.embedded.http.Response;
import java.util.Locale;

/** A service that this server does not have. Every request is refused in the protocol of the service, with its name. */
public final class MissingService implements AwsService {

    private static final long LONGEST_BODY_BYTES = 8L * 1024 * 1024;

    private final String name;

    /** @param name as signatures name it, for example {@code sts} */
    public MissingService(String name) {
        this.name = name;
    }

    @Override
    public GuardedService guarded() {
        return GuardedService.named(name);
    }

    @Override
    public String requestIdHeader() {
        return "x-amzn-RequestId";
    }

    @Override
    public long bodyLimit(RequestHead head) {
        return LONGEST_BODY_BYTES;
    }

    @Override
    public RuntimeException tooLarge(RequestHead head) {
        return new NotHere(what(MissingOperation.of(head)));
    }

    @Override
    public Response answer(String id, Request request, SignedRequest signed) {
        throw new NotHere(what(MissingOperation.of(request)));
    }

    private String what(String operation) {
        return "The embedded target does not have " + name.toUpperCase(Locale.ROOT)
                + (operation.isEmpty() ? "" : " (" + operation + ")") + "; it has AWS Lambda and Amazon S3."
                + " Keep such calls out of the experiment, or run it against a target that has the service";
    }

    @Override
    public Response failed(Exception failure, RequestHead head, String id) {
        ErrorForm form = ErrorForm.of(head, name);
        if (failure instanceof Refusal refusal) {
            return form.response(403, form.code(refusal.reason()), refusal.getMessage(), id);
        }
        if (failure instanceof NotHere notHere) {
            return form.response(501, form.notImplemented(), notHere.message, id);
        }
        return form.response(500, "InternalFailure", "The embedded target failed: " + failure, id);
    }

    /** What was asked of a service that is not here. */
    private static final class NotHere extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String message;

        private NotHere(String message) {
            super(message, null, false, false);
            this.message = message;
        }
    }
}
