package dev.assay.internal.targets.embedded.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.targets.embedded.events.AttemptEnd;
import dev.assay.internal.targets.embedded.events.AttemptEnd.Kind;
import dev.assay.internal.targets.embedded.events.EventEnd;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The record of an event that was handled or dropped, as destinations get it. It says nothing of an answer if the function was
 * never reached.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html">Capturing records of Lambda
 *     asynchronous invocations</a>
 */
final class InvocationRecord {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private InvocationRecord() {}

    static byte[] of(EventEnd end) {
        ObjectNode record = Json.object().put("version", "1.0").put("timestamp", TIMESTAMP.format(end.at()));
        record.putObject("requestContext")
                .put("requestId", end.event().requestId())
                .put("functionArn", FunctionReference.arn(end.event().function()) + ":" + FunctionReference.LATEST)
                .put("condition", end.condition().word())
                .put("approximateInvokeCount", end.calls());
        record.set("requestPayload", Json.value(end.event().body()));
        AttemptEnd last = end.last();
        if (last != null) {
            addResponse(record, last);
        }
        return Json.bytes(record);
    }

    private static void addResponse(ObjectNode record, AttemptEnd last) {
        ObjectNode context = record.putObject("responseContext")
                .put("statusCode", 200)
                .put("executedVersion", FunctionReference.LATEST);
        if (last.kind() == Kind.FUNCTION_ERROR) {
            context.put("functionError", "Unhandled");
        }
        JsonNode payload = Json.value(last.payload());
        record.set("responsePayload", payload);
    }
}
