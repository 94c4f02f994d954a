package dev.assay.internal.sources;

import dev.assay.data.Factors;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/** A setting of a source that may have several values in one experiment: a factor. */
public enum SourceSetting {
    /** The most records that one call gets. */
    BATCH_SIZE("batchSize", Factors.BATCH_SIZE),
    /** How long Lambda gathers a batch. */
    WINDOW("windowSeconds", Factors.WINDOW_SECONDS),
    /** How many batches of a shard are processed at once. */
    PARALLEL("parallel", Factors.PARALLEL_BATCHES),
    /** Where in a stream Lambda begins. */
    START("startingPosition", Factors.STARTING_POSITION),
    /** After which age an event is given up. */
    MAXIMUM_AGE("maximumAgeSeconds", Factors.MAXIMUM_AGE_SECONDS);

    private final String element;
    private final String factor;

    SourceSetting(String element, String factor) {
        this.element = element;
        this.factor = factor;
    }

    /** The names of all as factors. */
    public static Stream<String> factors() {
        return Arrays.stream(values()).map(SourceSetting::factor);
    }

    /** As the annotations of sources call it. */
    public String element() {
        return element;
    }

    /** As a factor. */
    public String factor() {
        return factor;
    }

    /** The same polling with this setting, if it is one of polling. */
    Polling in(Polling all, Object value) {
        return new Polling(
                this == BATCH_SIZE ? whole(value) : all.batchSize(),
                this == WINDOW ? Duration.ofSeconds(whole(value)) : all.window(),
                this == PARALLEL ? whole(value) : all.parallel(),
                this == START ? String.valueOf(value) : all.start(),
                all.partialFailures(),
                all.bisect());
    }

    /** The same retries with this setting, if it is one of retries. */
    Retries in(Retries all, Object value) {
        return this == MAXIMUM_AGE ? new Retries(all.attempts(), all.letters(), Duration.ofSeconds(whole(value))) : all;
    }

    private static int whole(Object value) {
        return ((Number) value).intValue();
    }
}
