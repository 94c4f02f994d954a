package dev.assay.internal.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.RecordAccount;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A profile that cannot be true is named as damage, and every other is kept. */
class DamagedRecordsTest extends CollectorCase {

    static List<Arguments> damaged() {
        return List.of(
                Arguments.of("\"duration\":-5", "must have a duration of at least 0, not -5"),
                Arguments.of("\"duration\":-0.5", "must have a duration of at least 0, not -0.5"),
                Arguments.of("\"cpuTime\":-1", "must have a cpuTime of at least 0, not -1"),
                Arguments.of("\"primes\":1e999", "must have numbers that a double can hold: primes is 1E+999"),
                Arguments.of("\"a\":{\"b\":[1,-1e999]}", "must have numbers that a double can hold: a.b[1] is -1E+999"),
                Arguments.of(
                        "\"primes\":1234567890123456789012345",
                        "must have whole numbers of at most 64 bits: primes is 1234567890123456789012345"),
                Arguments.of("\"deep\":" + "[".repeat(1_000) + "]".repeat(1_000), "must be at most 100 levels deep"),
                Arguments.of("\"long\":" + "9".repeat(2_000), "with numbers and names of a usual length"),
                Arguments.of("\"torn\":", "must be a JSON object"));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void isNamedAndNothingElseIsLost(String attribute, String why) throws InterruptedException {
        List<String> ids = ids(3);
        push(ids.get(0));
        String key = push(ids.get(1), "damaged");
        store.put(key, record(ids.get(1), "damaged").replace("\"duration\":1.25", attribute));
        push(ids.get(2));
        try (Collector collector = collector()) {
            ids.forEach(collector::expect);
            RecordAccount account = collector.collect(java.time.Duration.ofSeconds(2));

            assertThat(account.invalid().first())
                    .singleElement()
                    .asString()
                    .startsWith("record (" + key + ") ")
                    .contains(why);
            assertThat(account.arrived()).isEqualTo(2);
            assertThat(account.missing().first()).containsExactly(ids.get(1));
            assertThat(collector.deleteStored()).isEqualTo(2);
        }
        assertThat(store.objects()).containsOnlyKeys(key);
    }

    @ParameterizedTest
    @MethodSource("sound")
    void aNumberThatIsOnlyUnusualIsKept(String attribute) throws InterruptedException {
        String id = ids(1).get(0);
        store.put(push(id, "only"), record(id, "only").replace("\"duration\":1.25", attribute));
        try (Collector collector = collector()) {
            collector.expect(id);

            assertThat(collector.collect(AN_HOUR).invalid().count()).isZero();
        }
    }

    static List<String> sound() {
        return List.of(
                "\"duration\":0",
                "\"cpuUsrDelta\":-1",
                "\"startTime\":9223372036854775807",
                "\"value\":1234567890123456789012345.5",
                "\"value\":1e-999");
    }
}
