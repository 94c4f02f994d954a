package dev.assay.targets;

import dev.assay.data.Observation;
import java.util.function.UnaryOperator;

/** Sees calls begin and end from beside, and completes what is known of them. Called by many threads at once. */
@FunctionalInterface
public interface Witness {

    /** One that has seen nothing: observations stay as they are. */
    Witness NONE = () -> CallSeen.NOTHING;

    /** A call is about to be sent; returns at once. */
    CallSeen callBegins();

    /** One call under way. */
    @FunctionalInterface
    interface CallSeen {

        /** Nothing was seen. */
        CallSeen NOTHING = () -> UnaryOperator.identity();

        /**
         * The call has ended; returns at once.
         *
         * @return adds what was seen to the observation; applied once, on the thread that records, and may take its time
         */
        UnaryOperator<Observation> ended();
    }
}
