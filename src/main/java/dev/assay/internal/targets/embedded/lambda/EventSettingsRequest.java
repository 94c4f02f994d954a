package dev.assay.internal.targets.embedded.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.internal.targets.embedded.events.EventSettings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body of PutFunctionEventInvokeConfig and UpdateFunctionEventInvokeConfig. */
final class EventSettingsRequest {

    private final JsonNode body;

    EventSettingsRequest(JsonNode body) {
        this.body = body;
    }

    /** @throws ServiceError if the request sets nothing, or something out of range */
    EventSettings changed(EventSettings before, Instant now) {
        if (!body.hasNonNull("MaximumRetryAttempts")
                && !body.hasNonNull("MaximumEventAgeInSeconds")
                && !body.hasNonNull("DestinationConfig")) {
            throw ServiceError.invalidParameter(
                    "You must specify at least one of error handling or destination setting.");
        }
        return new EventSettings(
                number("MaximumRetryAttempts", 0, 2, before.retries()),
                number("MaximumEventAgeInSeconds", 60, 21_600, before.ageSeconds()),
                destination("OnSuccess", before.onSuccess()),
                destination("OnFailure", before.onFailure()),
                now);
    }

    private @Nullable Integer number(String field, int least, int most, @Nullable Integer otherwise) {
        if (!body.hasNonNull(field)) {
            return otherwise;
        }
        JsonNode value = body.get(field);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw ServiceError.ofUser(400, "SerializationException", field + " must be a whole number");
        }
        ConfigurationRules.range(
                Character.toLowerCase(field.charAt(0)) + field.substring(1), value.asInt(), least, most);
        return value.asInt();
    }

    /** An empty ARN takes the destination away. */
    private @Nullable String destination(String field, @Nullable String otherwise) {
        JsonNode wanted = body.path("DestinationConfig").path(field);
        if (!wanted.isObject()) {
            return otherwise;
        }
        String arn = wanted.path("Destination").asText("");
        return arn.isEmpty() ? null : arn;
    }
}
