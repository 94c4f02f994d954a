package dev.assay.internal.targets.embedded.service;

import dev.assay.internal.targets.embedded.http.Request;
import dev.assay.internal.targets.embedded.http.RequestHead;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operation that a request to a service in any of AWS's protocols asks for. */
final class MissingOperation {

    private static final Pattern ACTION = Pattern.compile("(?:^|&)Action=([A-Za-z0-9]{1,128})(?:&|$)");
    private static final Pattern CBOR_PATH = Pattern.compile("/service/[^/]+/operation/([^/]+)");

    private MissingOperation() {}

    static String of(Request request) {
        String form = new String(request.body(), StandardCharsets.UTF_8);
        Matcher action = ACTION.matcher(form);
        boolean isForm = ErrorForm.isForm(request.head()) && action.find();
        return isForm ? action.group(1) : of(request.head());
    }

    /** Without the body, which names it in the query protocol alone. */
    static String of(RequestHead head) {
        String target = head.headers().first("X-Amz-Target").orElse("");
        if (!target.isEmpty()) {
            return target.substring(target.lastIndexOf('.') + 1);
        }
        Matcher action = ACTION.matcher(head.query());
        if (action.find()) {
            return action.group(1);
        }
        Matcher cbor = CBOR_PATH.matcher(head.path());
        if (cbor.matches()) {
            return cbor.group(1);
        }
        return ErrorForm.isForm(head) ? "" : head.method() + " " + head.path();
    }
}
