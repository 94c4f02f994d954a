package dev.assay.internal.targets.embedded;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** A handler with an object for its event and one for its answer, and nothing to do. */
public final class EmptyFunction implements RequestHandler<EmptyFunction.Event, EmptyFunction.Event> {

    /** Event and answer. */
    public static final class Event {

        private int n;

        public int getN() {
            return n;
        }

        public void setN(int n) {
            this.n = n;
        }
    }

    @Override
    public Event handleRequest(Event event, Context context) {
        return event;
    }
}
