package dev.assay.internal.runfolder;

import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.data.Place;
import dev.assay.data.Platform;
import dev.assay.data.Timing;
import dev.assay.internal.design.Design;
import dev.assay.internal.json.LineCheck;
import dev.assay.internal.profiles.ProfileTimes;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds lines of a journal that no measurement writes: doubled ones, impossible times, places that the design does not have. */
final class ObservationCheck implements LineCheck<Observation> {

    private final @Nullable Design design;
    private final Set<Cell> cells;
    private final SequenceNumbers seen = new SequenceNumbers();

    /** @param design what was measured; null if that is unknown, so that every place is believed */
    ObservationCheck(@Nullable Design design) {
        this.design = design;
        this.cells = design == null ? Set.of() : new HashSet<>(design.cells());
    }

    @Override
    public @Nullable String wrong(Observation one) {
        // Without a stream: a report asks this of a million observations, and streams took a seventh of its time.
        String found = sequence(one);
        found = found == null ? timing(one.timing()) : found;
        found = found == null ? platform(one.platform()) : found;
        found = found == null ? counts(one.place()) : found;
        return found == null ? place(one.place()) : found;
    }

    private @Nullable String sequence(Observation one) {
        return one.sequence() >= 0 && seen.add(one.sequence())
                ? null
                : "must have a unique sequence number, but has " + one.sequence()
                        + (one.sequence() < 0 ? "" : " again");
    }

    private static @Nullable String timing(Timing timing) {
        if (!(timing.latencyMillis() >= 0) || Double.isInfinite(timing.latencyMillis())) {
            return "must have a latency (" + timing.latencyMillis() + " ms) of 0 or more";
        }
        return timing.startNanos() < 0 ? "must have a start (" + timing.startNanos() + " ns) of 0 or more" : null;
    }

    private static @Nullable String platform(Platform said) {
        boolean possible = possible(said.durationMillis())
                && possible(said.initMillis())
                && possible(said.restoreMillis())
                && possible(said.cpuMillis())
                && possible(said.cpuWithinMillis())
                && (said.billedMillis() == null || ProfileTimes.possible(said.billedMillis()));
        return possible ? null : "must have times of the platform that are 0 to 86,400,000 ms";
    }

    private static boolean possible(@Nullable Double millis) {
        return millis == null || ProfileTimes.possible(millis);
    }

    private static @Nullable String counts(Place place) {
        boolean possible = place.generation() >= 0
                && place.block() >= Place.WARM_UP
                && place.call() >= 0
                && place.caller() >= 0
                && place.attempt() >= 0;
        return possible ? null : "must have a possible place, but has " + inWords(place);
    }

    private @Nullable String place(Place place) {
        if (design == null) {
            return null;
        }
        if (!cells.contains(place.cell())) {
            return "must be at a level of the design, but is at " + place.cell().id();
        }
        boolean inDesign = place.generation() < design.generations()
                && (place.warmUp()
                        || (place.block() < design.blocks()
                                && place.block() / design.blocksPerGeneration() == place.generation()));
        return inDesign ? null : "must be in a block of the design, but is in " + inWords(place);
    }

    private static String inWords(Place place) {
        return (place.warmUp() ? "warm-up" : "block " + place.block()) + " of generation " + place.generation()
                + ", call " + place.call() + " of caller " + place.caller() + ", attempt " + place.attempt();
    }
}
