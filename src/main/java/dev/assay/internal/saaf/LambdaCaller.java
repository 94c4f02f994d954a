package dev.assay.internal.saaf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.data.Cell;
import dev.assay.data.Factors;
import dev.assay.data.Level;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.internal.json.Json;
import dev.assay.internal.load.Calls;
import dev.assay.internal.load.PlannedCall;
import java.util.List;
import java.util.Locale;

/** Calls functions through the API of Lambda; every call is in the journal. */
final class LambdaCaller implements FaasCaller {

    private final Calls calls;

    LambdaCaller(Calls calls) {
        this.calls = calls;
    }

    @Override
    public FaasAnswer call(FaasCall call, boolean asynchronous) throws InterruptedException {
        Observation seen =
                calls.make(new PlannedCall(place(call), call.function().function(), call.payload(), asynchronous));
        double millis = seen.timing().latencyMillis();
        String outcome = seen.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (seen.outcome() == Outcome.ACCEPTED) {
            return new FaasAnswer(millis, Json.MAPPER.createObjectNode().put("RESPONSE", "ACCEPTED"), outcome, "");
        }
        if (seen.outcome() != Outcome.SUCCESS) {
            return new FaasAnswer(
                    millis,
                    null,
                    outcome,
                    seen.failure() == null ? "" : seen.failure().inFull());
        }
        JsonNode json = seen.response() == null || seen.response().json() == null
                ? seen.profile()
                : seen.response().json();
        return json instanceof ObjectNode object
                ? new FaasAnswer(millis, object.deepCopy(), outcome, "")
                : new FaasAnswer(millis, null, "no JSON object", String.valueOf(json));
    }

    private static Place place(FaasCall call) {
        Level level = call.memoryMegabytes() == 0
                ? new Level("function", call.function().function(), "")
                : new Level(Factors.MEMORY, call.memoryMegabytes(), "MB");
        String step = call.stage() < 0 ? null : "stage " + call.stage();
        return new Place(new Cell(List.of(level)), call.iteration(), 0, call.run(), call.thread(), 0, step);
    }
}
