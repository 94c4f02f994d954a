package dev.assay.internal.load;

import dev.assay.data.Failure;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.data.Place;
import dev.assay.data.Platform;
import dev.assay.data.Timing;
import dev.assay.internal.observations.Bodies;
import org.jspecify.annotations.Nullable;

/**
 * What came of one call, apart from its place and its time.
 *
 * @param outcome how it ended
 * @param status the HTTP status; absent if no answer arrived
 * @param requestId the service's request id, if it gave one
 * @param failure why it did not succeed; absent on success
 * @param platform what the platform said about it
 * @param body what the function answered; absent if it gave nothing
 */
record Answer(
        Outcome outcome,
        @Nullable Integer status,
        @Nullable String requestId,
        @Nullable Failure failure,
        Platform platform,
        Bodies.@Nullable Parsed body) {

    private static final int TAKEN_FOR_LATER = 202;

    /** An event source has taken it for later. It is no invocation yet, and has no request id. */
    static Answer taken() {
        return new Answer(Outcome.ACCEPTED, TAKEN_FOR_LATER, null, null, Platform.SILENT, null);
    }

    Observation observation(long sequence, Place place, String function, Timing timing) {
        return new Observation(
                sequence,
                place,
                function,
                requestId,
                outcome,
                status,
                failure,
                timing,
                platform,
                body == null ? null : body.profile(),
                body == null ? null : body.body());
    }
}
