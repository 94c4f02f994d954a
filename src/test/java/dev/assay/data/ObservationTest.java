package dev.assay.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testkit.Samples;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "280.4, -, 0, true",
                "-, 1, 0, true",
                "-, 0, 1, false",
                "-, -, 1, true",
                "-, -, 0, false",
            })
    void thePlatformIsBelievedBeforeTheProfilerAndThatBeforeSaaf(
            @Nullable Double init, @Nullable Integer coldStart, int newContainer, boolean cold) {
        Observation observation = with(
                init,
                "{\"version\":0.5,\"lang\":\"java\",\"newcontainer\":" + newContainer
                        + (coldStart == null ? "}" : ",\"coldStart\":" + coldStart + "}"),
                3);

        assertThat(observation.cold()).isEqualTo(cold);
        assertThat(observation.warm()).isEqualTo(!cold);
    }

    @Test
    void whereNothingIsKnownWarmUpCallsAreCold() {
        assertThat(with(null, "3", -1).cold()).isTrue();
        assertThat(with(null, "3", 0).cold()).isFalse();
    }

    @Test
    void itsTextIsOneLine() {
        assertThat(Samples.observation(4))
                .hasToString("call 4 at memory 512 MB, load 0.5, architecture arm64, warm true, generation 4, block 8,"
                        + " call 2: SUCCESS in 30.63 ms");
    }

    @Test
    void itsTextIsShortWhateverTheDesign() {
        Level level = new Level("\n" + "f".repeat(100), "v".repeat(100), "");
        Place place = new Place(
                new Cell(List.of(level, level)), 1_000_000, 1_000_000, 1_000_000, 1_000_000, 100, "s".repeat(300));
        Observation one = Samples.observation(Long.MAX_VALUE);
        Observation longest = new Observation(
                one.sequence(),
                place,
                one.function(),
                null,
                Outcome.FUNCTION_ERROR,
                200,
                null,
                one.timing(),
                one.platform(),
                one.profile(),
                one.response());

        assertThat(longest.toString()).hasSizeLessThan(160).doesNotContain("\n").endsWith("FUNCTION_ERROR in 30.63 ms");
    }

    @Test
    void aCallThatFailedIsNotWarm() {
        Observation failed = Samples.failed(0, Outcome.THROTTLED, new Failure("TooManyRequestsException", "", null));

        assertThat(failed.warm()).isFalse();
    }

    @Test
    void theDurationIsTheFinestThereIs() {
        assertThat(Samples.observation(0).durationMillis()).hasValue(30.6251);
        assertThat(Samples.answered(0, "3").durationMillis()).hasValue(30.71);
        assertThat(with(null, "{\"version\":0.5,\"lang\":\"java\",\"runtime\":31}", 0)
                        .durationMillis())
                .hasValue(31);
        assertThat(with(null, "3", 0).durationMillis()).isEmpty();
    }

    private static Observation with(@Nullable Double init, String answer, int block) {
        Observation observation = Samples.answered(0, answer);
        return new Observation(
                0,
                new Place(Samples.cell(), 0, block, 0, 0),
                observation.function(),
                null,
                Outcome.SUCCESS,
                200,
                null,
                observation.timing(),
                Platform.builder().initMillis(init).build(),
                observation.profile(),
                observation.response());
    }
}
