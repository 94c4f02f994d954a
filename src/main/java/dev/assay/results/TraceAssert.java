package dev.assay.results;

import dev.assay.data.TracedInvocation;
import dev.assay.internal.trace.CausalGraph;
import dev.assay.internal.trace.Descent;
import dev.assay.internal.trace.Evidence;
import dev.assay.internal.trace.Link;
import dev.assay.internal.trace.Repetition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Exact claims on what caused what. Messages name what is missing, too much or unknown. */
public final class TraceAssert extends ClaimAssert<TraceAssert, Trace> {

    TraceAssert(Trace actual) {
        super(actual, TraceAssert.class, actual.judgements(), ".losesNoRecord()");
    }

    /**
     * Claims that every invocation left its record: those that the client called and those that functions called, and of each all its
     * SDK calls. An invocation that was killed, or ran into its timeout, leaves none.
     */
    public TraceAssert losesNoRecord() {
        finish();
        CausalGraph graph = actual.graph();
        List<String> lost = new ArrayList<>(graph.lost());
        if (graph.unrecorded() > 0) {
            lost.add(graph.unrecorded() + " SDK calls");
        }
        return none("records lost", lost);
    }

    /** Claims that every invocation has a cause that is known: the client, or a call of a function. */
    public TraceAssert explainsEveryInvocation() {
        finish();
        return none(
                "invocations without a known cause",
                actual.graph().orphans().stream().map(TraceAssert::name).toList());
    }

    /** Claims that the graph of the components is the declared one: nothing is missing, and nothing else was triggered or read. */
    public TraceAssert hasGraph(Topology declared) {
        finish();
        Set<String> found = actual.edges();
        List<String> wrong = new ArrayList<>(unexpected(declared));
        declared.edges().stream()
                .filter(edge -> !found.contains(edge))
                .sorted()
                .forEach(edge -> wrong.add("missing: " + edge));
        return none("differences from the declared graph", wrong);
    }

    /** Claims that nothing was triggered or read that is not declared; what is declared need not have happened. */
    public TraceAssert triggersNothingBut(Topology declared) {
        finish();
        List<String> unexpected = unexpected(declared);
        return none("edges that are not declared", unexpected);
    }

    private List<String> unexpected(Topology declared) {
        return actual.edges().stream()
                .filter(edge -> !declared.edges().contains(edge))
                .sorted()
                .map(edge -> "not declared: " + edge)
                .toList();
    }

    /**
     * Claims that each request of the client triggered a component, directly or not, exactly so often; executions that were repeated count
     * too.
     *
     * @param times at least 0
     */
    public TraceAssert eachRequestInvokes(String component, int times) {
        finish();
        if (times < 0) {
            throw new IllegalArgumentException("times (" + times + ") must be at least 0");
        }
        Descent descent = Descent.byTriggers(actual.graph());
        List<String> others = new ArrayList<>();
        Set<TracedInvocation> roots = actual.graph().roots();
        for (TracedInvocation root : roots) {
            long seen = descent.of(root).stream()
                    .filter(one -> one.component().equals(component))
                    .count();
            if (seen != times) {
                others.add(root.invocation().requestId() + " with " + seen);
            }
        }
        String bound = "all " + roots.size() + (others.isEmpty() ? "" : "; not: " + FirstFew.of(others));
        int fitting = roots.size() - others.size();
        return judged(
                "requests with " + times + " invocations of " + component,
                !roots.isEmpty() && others.isEmpty(),
                fitting,
                bound);
    }

    /** Claims that nothing was delivered again although it had been processed. A retry after a failure is no duplicate. */
    public TraceAssert hasNoDuplicates() {
        finish();
        return none("deliveries doubled", repeated(Repetition.DUPLICATE));
    }

    /** Claims that nothing was delivered again after a failure. */
    public TraceAssert hasNoRetries() {
        finish();
        return none("deliveries after a failure", repeated(Repetition.RETRY));
    }

    private List<String> repeated(Repetition repetition) {
        return actual.graph().links().stream()
                .filter(link -> link.repetition() == repetition)
                .map(TraceAssert::name)
                .toList();
    }

    /** Claims that each cause is proved by an id that its effect carries, and none is inferred. */
    public TraceAssert isProved() {
        finish();
        return none(
                "causes that are inferred",
                actual.graph().links().stream()
                        .filter(link -> link.evidence() == Evidence.INFERRED)
                        .map(TraceAssert::name)
                        .toList());
    }

    static String name(TracedInvocation one) {
        return one.component() + " " + one.invocation().requestId();
    }

    private static String name(Link link) {
        return name(link.cause().by()) + " -> " + name(link.effect());
    }

    private TraceAssert none(String subject, List<String> which) {
        return judged(
                subject, which.isEmpty(), which.size(), which.isEmpty() ? "0" : "0; there are: " + FirstFew.of(which));
    }

    private TraceAssert judged(String subject, boolean holds, int figure, String bound) {
        int n = actual.graph().invocations().size();
        actual.judgements().judged(Judge.exact(subject, holds, figure, bound, n));
        return this;
    }
}
