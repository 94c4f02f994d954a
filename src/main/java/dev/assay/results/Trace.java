package dev.assay.results;

import dev.assay.data.TracedInvocation;
import dev.assay.internal.verdicts.Judgements;
import java.util.List;

/** What caused what in the functions of an experiment that is {@code @Traced}. */
public final class Trace {

    private final List<TracedInvocation> invocations;
    private final Judgements judgements;

    Trace(List<TracedInvocation> invocations, Judgements judgements) {
        this.invocations = List.copyOf(invocations);
        this.judgements = judgements;
    }

    /** The executions of functions that left a record. */
    public List<TracedInvocation> invocations() {
        return judgements.read(invocations);
    }

    /** The name alone: reports use it as a parameter's value, which must be the same in every run. */
    @Override
    public String toString() {
        return "trace";
    }
}
