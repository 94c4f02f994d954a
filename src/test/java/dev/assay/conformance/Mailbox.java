package dev.assay.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.internal.targets.embedded.instance.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/**
 * What a {@link MailboxFunction} has got.
 *
 * @param function its name
 */
record Mailbox(LambdaClient lambda, String function) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Waits until there are so many letters; while it looks, the next letter must wait. */
    List<JsonNode> await(int count) {
        List<JsonNode> letters = new ArrayList<>();
        Eventually.within(Duration.ofSeconds(60), Duration.ofMillis(200), () -> {
            letters.clear();
            letters.addAll(recall());
            return letters.size() >= count;
        });
        return letters;
    }

    /** The letters until now; none while the instance is busy with one. */
    List<JsonNode> recall() {
        try {
            String answer = lambda.invoke(invoke ->
                            invoke.functionName(function).payload(SdkBytes.fromUtf8String("{\"recall\": true}")))
                    .payload()
                    .asUtf8String();
            List<JsonNode> letters = new ArrayList<>();
            JSON.readTree(answer).path("letters").forEach(letters::add);
            return letters;
        } catch (TooManyRequestsException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
