package dev.assay.internal.targets.embedded.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.internal.targets.embedded.access.Refusal.Reason;
import dev.assay.internal.targets.embedded.http.Headers;
import dev.assay.internal.targets.embedded.http.RequestHead;
import dev.assay.internal.targets.embedded.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * How errors are written in AWS's protocols.
 *
 * @see <a href="https://smithy.io/2.0/aws/protocols/index.html">Smithy: AWS protocols</a>
 */
enum ErrorForm {
    /** AWS query, for example STS and IAM; also REST-XML, for example Route 53. */
    QUERY("text/xml"),
    /** Amazon EC2's kind of query. */
    EC2("text/xml"),
    /** JSON 1.0 and 1.1, for example CloudWatch Logs and DynamoDB. */
    JSON("application/x-amz-json-1.1"),
    /** REST-JSON, for example API Gateway. */
    REST_JSON("application/json"),
    /** RPC v2 CBOR, which newer clients of CloudWatch use. */
    CBOR("application/cbor");

    private static final Set<String> REST_XML = Set.of("cloudfront", "route53");

    private final String contentType;

    ErrorForm(String contentType) {
        this.contentType = contentType;
    }

    /** @param service the name in the signature */
    static ErrorForm of(RequestHead head, String service) {
        if (head.headers().first("smithy-protocol").isPresent()) {
            return CBOR;
        }
        if (head.headers().first("X-Amz-Target").isPresent()) {
            return JSON;
        }
        if (isForm(head) || head.query().contains("Action=")) {
            return service.equals("ec2") ? EC2 : QUERY;
        }
        return REST_XML.contains(service) ? QUERY : REST_JSON;
    }

    static boolean isForm(RequestHead head) {
        return head.headers()
                .first("Content-Type")
                .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
                .isPresent();
    }

    private boolean isXml() {
        return this == QUERY || this == EC2;
    }

    String notImplemented() {
        return isXml() ? "NotImplemented" : "NotImplementedException";
    }

    /** Why a request is not let in, as services of this protocol name it. */
    String code(Reason reason) {
        return switch (reason) {
            case HOST, ORIGIN -> isXml() ? "AccessDenied" : "AccessDeniedException";
            case UNSIGNED, PRESIGNED -> isXml() ? "MissingAuthenticationToken" : "MissingAuthenticationTokenException";
            case INCOMPLETE -> isXml() ? "IncompleteSignature" : "IncompleteSignatureException";
            case UNKNOWN_KEY -> isXml() ? "InvalidClientTokenId" : "UnrecognizedClientException";
            case EXPIRED, SCOPE, MISMATCH -> isXml() ? "SignatureDoesNotMatch" : "InvalidSignatureException";
        };
    }

    Response response(int status, String code, String message, String id) {
        Headers headers = Headers.NONE.with("Content-Type", contentType);
        return switch (this) {
            case QUERY ->
                new Response(
                        status,
                        headers,
                        utf8("<ErrorResponse><Error><Type>Sender</Type><Code>" + code + "</Code><Message>"
                                + escaped(message) + "</Message></Error><RequestId>" + id
                                + "</RequestId></ErrorResponse>"));
            case EC2 ->
                new Response(
                        status,
                        headers,
                        utf8("<Response><Errors><Error><Code>" + code + "</Code><Message>" + escaped(message)
                                + "</Message></Error></Errors><RequestID>" + id + "</RequestID></Response>"));
            case JSON, REST_JSON ->
                new Response(status, headers.with("x-amzn-ErrorType", code), utf8(json(code, message)));
            case CBOR ->
                new Response(status, headers.with("smithy-protocol", "rpc-v2-cbor"), CborError.of(code, message));
        };
    }

    private static String json(String code, String message) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("__type", code)
                .put("message", message)
                .toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
