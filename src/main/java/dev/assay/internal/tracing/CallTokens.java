package dev.assay.internal.tracing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.http.SdkHttpResponse;

/** What a service called the effect of an SDK call in its answer: by this an event that carries no id is matched with its cause. */
final class CallTokens {

    private CallTokens() {}

    static List<String> of(SdkOperation operation, SdkPojo response, SdkHttpResponse answer) {
        List<String> tokens = new ArrayList<>();
        switch (operation.service()) {
            case "lambda" -> add(tokens, header(answer, "x-amzn-RequestId"));
            case "s3" -> {
                add(tokens, unquoted(header(answer, "ETag")));
                if (tokens.isEmpty()) {
                    add(tokens, unquoted(Members.text(response, "ETag")));
                }
                if (!operation.reads()) {
                    add(tokens, header(answer, "x-amz-request-id"));
                    add(tokens, header(answer, "x-amz-version-id"));
                }
            }
            case "sqs", "sns" -> addAll(tokens, response, "MessageId", "Successful");
            case "kinesis" -> addAll(tokens, response, "SequenceNumber", "Records");
            case "eventbridge" -> addAll(tokens, response, "EventId", "Entries");
            case "sfn" -> add(tokens, Members.text(response, "executionArn"));
            default -> {
                // DynamoDB names nothing.
            }
        }
        return tokens;
    }

    /** Of a single message, or of each message of a batch. */
    private static void addAll(List<String> tokens, SdkPojo response, String member, String batch) {
        add(tokens, Members.text(response, member));
        for (SdkPojo entry : Members.list(response, batch)) {
            add(tokens, Members.text(entry, member));
        }
    }

    private static void add(List<String> tokens, @Nullable String token) {
        if (token != null) {
            tokens.add(token);
        }
    }

    private static @Nullable String header(SdkHttpResponse answer, String name) {
        return answer.firstMatchingHeader(name).orElse(null);
    }

    private static @Nullable String unquoted(@Nullable String etag) {
        return etag == null ? null : etag.replace("\"", "");
    }
}
