package dev.assay.internal.load;

import dev.assay.data.Place;

/**
 * One call that is to be made.
 *
 * @param place where in the design it stands
 * @param function the name of the deployed function
 * @param payload the event; not copied
 * @param asynchronous whether the service takes it for later ({@code InvocationType=Event}) instead of answering with the response
 */
public record PlannedCall(Place place, String function, byte[] payload, boolean asynchronous) {

    /** A call that waits for the function's response. */
    public PlannedCall(Place place, String function, byte[] payload) {
        this(place, function, payload, false);
    }

    /** The same call made once more. */
    PlannedCall nextAttempt() {
        return new PlannedCall(place.nextAttempt(), function, payload, asynchronous);
    }
}
