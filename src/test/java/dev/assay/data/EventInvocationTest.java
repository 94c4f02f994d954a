package dev.assay.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventInvocationTest {

    @Test
    void allRecordsOfAHandlerThatReturnedAreProcessed() {
        EventInvocation read =
                read("'outcome': 'success', 'coldStart': 1, 'startMicros': 1700000000123456, 'millis': 1.5");

        assertThat(read.processedIds()).containsExactly("a", "b", "c");
        assertThat(read.cold()).isTrue();
        assertThat(read.startedAt()).isEqualTo(Instant.parse("2023-11-14T22:13:20.123456Z"));
        assertThat(read.millis()).isEqualTo(1.5);
    }

    @Test
    void noneOfAHandlerThatThrew() {
        EventInvocation read = read("'outcome': 'error', 'error': 'java.lang.IllegalStateException: no'");

        assertThat(read.processedIds()).isEmpty();
        assertThat(read.error()).isEqualTo("java.lang.IllegalStateException: no");
    }

    @Test
    void theLogOfTheFunctionCountsAsItIs() {
        assertThat(read("'outcome': 'success', 'processed': [2, 0, 0]").processedIds())
                .containsExactly("c", "a", "a");
        assertThat(read("'outcome': 'success', 'processed': []").processedIds()).isEmpty();
        assertThat(read("'outcome': 'error', 'processed': [0]").processedIds()).containsExactly("a");
        assertThat(read("'outcome': 'success', 'processed': [7]").processedIds())
                .isEmpty();
    }

    @Test
    void aQueueDeliversThoseAgainThatTheResponseNames() {
        assertThat(read("'outcome': 'success', 'failed': ['t1']").processedIds())
                .containsExactly("a", "c");
    }

    @Test
    void aStreamDeliversAllAgainFromTheFirstThatTheResponseNames() {
        assertThat(read("'outcome': 'success', 'failed': ['t1']", "aws:kinesis").processedIds())
                .containsExactly("a");
    }

    @Test
    void aProfileIsNoInvocation() {
        CollectedRecord profile = CollectedRecord.of("key", "etag", 1, Instant.EPOCH, "id", "x", json("{}"));

        assertThatThrownBy(() -> EventInvocation.of(profile)).hasMessage("record (key) must be one of an invocation");
    }

    private static EventInvocation read(String more) {
        return read(more, "aws:sqs");
    }

    private static EventInvocation read(String more, String source) {
        String events =
                "'events': [{'id': 'a', 'token': 't0', 'source': 'S'}, {'id': 'b', 'token': 't1', 'source': 'S'},"
                        + " {'id': 'c', 'token': 't2', 'source': 'S'}]";
        String json = "{" + events.replace("'S'", "'" + source + "'") + ", " + more + "}";
        return EventInvocation.of(
                CollectedRecord.of("key", "etag", 1, Instant.EPOCH, "request", "execution", json(json)));
    }

    private static com.fasterxml.jackson.databind.JsonNode json(String json) {
        try {
            return new ObjectMapper().readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
