package dev.assay.targets;

/** The answer of a provider that {@code auto} asks for its target. */
public sealed interface Offer {

    /**
     * The target can run here.
     *
     * @param target open; whoever asked for it closes it
     * @param because why it can run here, for example {@code a Docker engine answers}
     */
    record Opened(Target target, String because) implements Offer {}

    /**
     * The target cannot run here.
     *
     * @param because a sentence without a full stop, for example {@code LocalStack cannot run here, no Docker engine answers}
     */
    record Unavailable(String because) implements Offer {}
}
