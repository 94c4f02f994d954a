package dev.assay.results;

/** Begins a claim on how the invocations of a component follow those of another one. */
public final class ComponentAssert extends ClaimAssert<ComponentAssert, Trace.Component> {

    ComponentAssert(Trace.Component actual) {
        super(actual, ComponentAssert.class, actual.trace().judgements(), ".happensAfter(\"...\").atLeastOnce()");
    }

    /**
     * Names the cause. One invocation follows another if that one triggered it, directly or not, or wrote what it read.
     *
     * @param cause a component, or {@code client} for each invocation that the client caused
     * @throws IllegalArgumentException if no invocation of the cause left a record
     */
    public HappensAfter happensAfter(String cause) {
        return new HappensAfter(this, cause);
    }

    /** A claim of the chain is made. */
    void claimed() {
        finish();
    }

    Trace.Component component() {
        return actual;
    }
}
