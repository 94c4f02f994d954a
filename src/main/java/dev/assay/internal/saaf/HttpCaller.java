package dev.assay.internal.saaf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Calls functions by HTTP POST of the payload to their address. */
final class HttpCaller implements FaasCaller {

    /** As long as FaaS Runner waits for Lambda. */
    private static final Duration LONGEST = Duration.ofSeconds(450);

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final double NANOS_PER_MILLISECOND = 1e6;
    private static final int FIRST_FAILURE = 300;
    private static final int SUCCESS = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();

    /** An address answers when it wants to: there is no call that does not wait. */
    @Override
    public FaasAnswer call(FaasCall call, boolean asynchronous) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(call.function().endpoint()))
                .timeout(LONGEST)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(call.payload()))
                .build();
        long start = System.nanoTime();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            double millis = (System.nanoTime() - start) / NANOS_PER_MILLISECOND;
            boolean success = response.statusCode() >= SUCCESS && response.statusCode() < FIRST_FAILURE;
            return success
                    ? read(millis, response.body())
                    : new FaasAnswer(millis, null, "http " + response.statusCode(), response.body());
        } catch (IOException e) {
            return new FaasAnswer(
                    (System.nanoTime() - start) / NANOS_PER_MILLISECOND, null, "transport error", String.valueOf(e));
        }
    }

    private static FaasAnswer read(double millis, String body) {
        try {
            JsonNode json = Json.MAPPER.readTree(body);
            if (json instanceof ObjectNode object) {
                return new FaasAnswer(millis, object, "success", "");
            }
        } catch (JsonProcessingException e) {
            // Said below.
        }
        return new FaasAnswer(millis, null, "no JSON object", body);
    }
}
