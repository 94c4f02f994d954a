package dev.assay.data;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.internal.profiles.ProfileTimes;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One invocation with everything that is known about it: one row of the data, one line of the journal.
 *
 * @param sequence unique within the experiment's journal, in the order in which calls were started
 * @param place where in the design it stands
 * @param function the name of the deployed function
 * @param requestId the service's request id; absent if no answer arrived
 * @param outcome how it ended
 * @param status the HTTP status; absent if no answer arrived
 * @param failure why it did not succeed; absent on success
 * @param timing the client's view
 * @param platform the platform's view
 * @param profile what the function wrote about itself (SAAF's attributes and its own); absent if there is none
 * @param response the body of the function's response or error; absent if the function gave none
 */
public record Observation(
        long sequence,
        Place place,
        String function,
        @Nullable String requestId,
        Outcome outcome,
        @Nullable Integer status,
        @Nullable Failure failure,
        Timing timing,
        Platform platform,
        @Nullable JsonNode profile,
        @Nullable Body response) {

    /** Journals of earlier versions have a status of 0 if no answer arrived. */
    public Observation {
        status = status != null && status == 0 ? null : status;
    }

    /**
     * Whether the invocation ran on a new instance: by the platform's INIT or restore, else by the profile's {@code coldStart}, else by
     * SAAF's {@code newcontainer}. Where none of them is known, warm-up calls count as cold and all others as warm.
     */
    public boolean cold() {
        return saidCold().orElse(place.warmUp());
    }

    /** What platform and profile said: of a warm call, a platform alone says nothing. */
    private Optional<Boolean> saidCold() {
        if (platform.initMillis() != null || platform.restoreMillis() != null) {
            return Optional.of(true);
        }
        JsonNode isNew = profile == null ? null : profile.get(profile.has("coldStart") ? "coldStart" : "newcontainer");
        return Optional.ofNullable(isNew).map(said -> said.asInt() == 1);
    }

    /**
     * Whether the platform or the profile said that the invocation ran on a new instance. If neither tells a call's cold starts,
     * {@link #cold} is a guess from its place in the design.
     */
    public boolean saidToBeCold() {
        return saidCold().orElse(false);
    }

    /**
     * Why the instance was new, as far as the design says so: the kind that an experiment with {@link
     * dev.assay.experiment.ColdStarts} provokes; in warm-up the deployment, or the configuration that begins a later generation.
     * Empty for a warm call, and for a cold one that nobody provoked.
     */
    public Optional<ColdStart> coldStart() {
        if (!cold()) {
            return Optional.empty();
        }
        if (place.warmUp()) {
            return Optional.of(
                    place.generation() == 0 && place.call() == 0 ? ColdStart.DEPLOYMENT : ColdStart.CONFIGURATION);
        }
        return ColdStart.at(place.cell());
    }

    /** The same with what another source said about the platform. */
    public Observation with(Platform other) {
        return new Observation(
                sequence, place, function, requestId, outcome, status, failure, timing, other, profile, response);
    }

    /** Whether the function did not get through INIT, as far as the platform said so. */
    public boolean initFailed() {
        return failure != null && Failure.INIT.equals(failure.reason());
    }

    /** Succeeded on an instance that had served before. */
    public boolean warm() {
        return outcome == Outcome.SUCCESS && !cold();
    }

    /**
     * Function-side duration in fractional milliseconds from a monotonic clock: the profile's {@code duration}, else the
     * platform's, else SAAF's whole {@code runtime}. Empty if the first of these that is there is no possible duration.
     */
    public OptionalDouble durationMillis() {
        if (said("duration")) {
            return optional(ProfileTimes.millis(profile, "duration"));
        }
        if (platform.durationMillis() != null) {
            return OptionalDouble.of(platform.durationMillis());
        }
        return optional(ProfileTimes.millis(profile, "runtime"));
    }

    /** One line of at most 159 characters: cell, generation, block, call, outcome and duration. All else is in the data. */
    @Override
    public String toString() {
        return ObservationLine.of(this);
    }

    private boolean said(String name) {
        return profile != null && profile.path(name).isNumber();
    }

    private static OptionalDouble optional(@Nullable Double millis) {
        return millis == null ? OptionalDouble.empty() : OptionalDouble.of(millis);
    }
}
