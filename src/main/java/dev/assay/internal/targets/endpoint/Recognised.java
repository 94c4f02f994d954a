package dev.assay.internal.targets.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.assay.internal.targets.endpoint.PlainRequests.Answer;
import dev.assay.internal.targets.service.KnownService;
import java.io.IOException;

/**
 * Which service it is.
 *
 * @param service UNKNOWN if it was not recognised
 * @param words its name and version, as far as it told, and how it was recognised
 */
record Recognised(KnownService service, String words) {

    /** What the embedded target puts into the field {@code Server}. */
    private static final String EMBEDDED = "Assay";

    private static final String LOCALSTACK_HEALTH = "/_localstack/health";
    private static final String MOTO_SETTINGS = "/moto-api/config";
    private static final int OK = 200;
    private static final int LAST_OK = 299;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws IOException when there is no answer */
    static Recognised at(EndpointAddress address, PlainRequests requests) throws IOException {
        Answer health = requests.get(address, LOCALSTACK_HEALTH);
        JsonNode localStack = json(health);
        if (localStack.has("services") && localStack.has("edition")) {
            return new Recognised(
                    KnownService.LOCALSTACK,
                    "LocalStack " + word(localStack, "version") + " " + word(localStack, "edition") + ", by its "
                            + LOCALSTACK_HEALTH);
        }
        if (health.server().equals(EMBEDDED)) {
            return new Recognised(KnownService.EMBEDDED, "Assay's embedded target, by its field Server");
        }
        JsonNode moto =
                json(requests.get(address, MOTO_SETTINGS)).path("lambda").path("use_docker");
        if (moto.isBoolean()) {
            return moto.booleanValue()
                    ? new Recognised(KnownService.MOTO, "moto, by its " + MOTO_SETTINGS)
                    : new Recognised(KnownService.UNKNOWN, "moto that runs no functions: its settings turn Docker off");
        }
        return new Recognised(KnownService.UNKNOWN, KnownService.UNKNOWN.title());
    }

    /** What its user says it is; the words that it told are kept where they agree. */
    Recognised as(KnownService preset) {
        String told = service == preset ? words : preset.title();
        return new Recognised(preset, told + "; set by " + EndpointSettings.SERVICE);
    }

    private static JsonNode json(Answer answer) {
        if (answer.status() < OK || answer.status() > LAST_OK) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** A word of a stranger, for a report: short, and nothing but a word. */
    private static String word(JsonNode from, String field) {
        String text = from.path(field).asText();
        return text.matches("[A-Za-z0-9._+-]{1,40}") ? text : "of unknown " + field;
    }
}
