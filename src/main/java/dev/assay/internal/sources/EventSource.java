package dev.assay.internal.sources;

import java.util.function.Consumer;

/** A source of events that was made for one function. */
public interface EventSource {

    /** Makes the source and connects it; returns when events that are put from now on reach the function. */
    void create();

    /** Puts an event, in one attempt. Called by several threads at once. */
    PutEvent put(EventToPut event);

    /**
     * Removes everything that was made. What is gone already is no error.
     *
     * @param warnings takes a sentence for each thing that stays
     */
    void remove(Consumer<String> warnings);
}
