package spreadcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.data.Cell;
import dev.assay.data.CollectedRecord;
import dev.assay.data.Level;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.data.Platform;
import dev.assay.data.Timing;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TracedSpreadsTest {

    private static final Cell SLOW = new Cell(List.of(new Level("delay", 500, "ms")));
    private static final Cell FAST = new Cell(List.of(new Level("delay", 0, "ms")));

    private final TracedSpreads spreads = new TracedSpreads();

    @Test
    void everySpreadStandsInItsPlaceAndItsFleet() {
        spread("a", SLOW, 0, 100);
        spread("b", FAST, 0, 200);
        spread("c", SLOW, 1, 300);
        spreads.add(observation("check", SLOW, 1, profile("x", "never reached")));

        assertThat(spreads.all())
                .extracting(
                        spread -> spread.tree().root().requestId(),
                        spread -> spread.place().cell(),
                        TracedSpread::fleet,
                        spread -> spread.callsToCoverage().toString())
                .containsExactly(tuple("a", SLOW, 1, "1"), tuple("b", FAST, 1, "1"), tuple("c", SLOW, 2, "2"));
    }

    @Test
    void aCallOfWhichNothingCameIsNoSpread() {
        ObjectNode alone = profile("a", "first").put("parent", "");
        spreads.add(observation("pass", SLOW, 0, alone));
        spreads.add(record(alone));
        assertThat(spreads.all()).isEmpty();
    }

    private void spread(String root, Cell cell, int generation, long start) {
        ObjectNode first = profile(root, "first").put("parent", "").put("startTime", start);
        ObjectNode second = profile(root + "2", "second").put("parent", root).put("startTime", start + 5);
        spreads.add(observation("pass", cell, generation, first));
        spreads.add(record(first));
        spreads.add(record(second));
    }

    private static ObjectNode profile(String requestId, String instance) {
        return JsonMapper.builder()
                .build()
                .createObjectNode()
                .put("requestId", requestId)
                .put("uuid", instance)
                .put("startTime", 0)
                .put("duration", 5.5);
    }

    private static CollectedRecord record(ObjectNode profile) {
        String id = profile.path("requestId").asText();
        return CollectedRecord.of("key/" + id, "etag", 100, Instant.EPOCH, id, "execution-" + id, profile);
    }

    private static Observation observation(String step, Cell cell, int generation, ObjectNode profile) {
        return new Observation(
                0,
                new Place(cell, generation, generation, 0, 0, 0, step),
                "f",
                profile.path("requestId").asText(),
                Outcome.SUCCESS,
                200,
                null,
                new Timing(Instant.EPOCH, 0, 20),
                Platform.builder()
                        .durationMillis(12.5)
                        .billedMillis(13L)
                        .memoryMegabytes(1769)
                        .maxMemoryUsedMegabytes(100)
                        .build(),
                profile,
                null);
    }
}
