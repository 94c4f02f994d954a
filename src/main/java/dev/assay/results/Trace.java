package dev.assay.results;

import dev.assay.data.SdkCall;
import dev.assay.data.TracedInvocation;
import dev.assay.internal.trace.CausalGraph;
import dev.assay.internal.trace.CriticalPaths;
import dev.assay.internal.trace.Evidence;
import dev.assay.internal.trace.Flow;
import dev.assay.internal.trace.ServiceGraph;
import dev.assay.internal.verdicts.Judgements;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.AssertProvider;

/**
 * What caused what in the functions of an experiment that is {@code @Traced}; AssertJ's {@code assertThat} takes it. Warm-up visits are
 * in it: they cause what all others cause.
 */
public final class Trace implements AssertProvider<TraceAssert> {

    private final CausalGraph graph;
    private final Judgements judgements;

    Trace(CausalGraph graph, Judgements judgements) {
        this.graph = graph;
        this.judgements = judgements;
    }

    /** The executions of functions that left a record, in the order in which they began. */
    public List<TracedInvocation> invocations() {
        return judgements.read(graph.invocations());
    }

    /**
     * The invocations of one component: a companion by its name, the function under test by the simple name of its handler class.
     *
     * @throws IllegalArgumentException if no invocation of it left a record
     */
    public Component of(String component) {
        if (graph.of(component).isEmpty()) {
            throw new IllegalArgumentException(
                    "component (" + component + ") must be one that left a record: " + graph.components());
        }
        return new Component(component, this);
    }

    /** The share of causes that are proved by an id that their effect carries, 0 to 1; the others are inferred. */
    public double provedShare() {
        return judgements.read(graph.proved());
    }

    /** What triggered what: one for each record of an event whose cause is a call that a function made. */
    public List<Cause> causes() {
        return judgements.read(graph.links().stream()
                .map(link -> new Cause(
                        link.cause().by(),
                        link.cause().call(),
                        link.effect(),
                        link.place(),
                        link.evidence() == Evidence.PROVED))
                .toList());
    }

    /**
     * Where the time of the requests goes, along the chain of what had to end before a request could: milliseconds per request on
     * average, the most first.
     */
    public List<TimeSpent> criticalPath() {
        return judgements.read(CriticalPaths.of(graph).stream()
                .map(part -> new TimeSpent(part.where(), part.millis(), part.share()))
                .toList());
    }

    /** The edges between components, as {@link Topology} names them. */
    Set<String> edges() {
        return ServiceGraph.of(graph).stream().map(Trace::edge).collect(Collectors.toSet());
    }

    private static String edge(Flow flow) {
        return flow.reads() ? Topology.read(flow.to(), flow.from()) : Topology.trigger(flow.from(), flow.to());
    }

    CausalGraph graph() {
        return graph;
    }

    Judgements judgements() {
        return judgements;
    }

    @Override
    public TraceAssert assertThat() {
        return new TraceAssert(this);
    }

    /** The name alone: reports use it as a parameter's value, which must be the same in every run. */
    @Override
    public String toString() {
        return "trace";
    }

    /** The invocations of one component; AssertJ's {@code assertThat} takes it. */
    public static final class Component implements AssertProvider<ComponentAssert> {

        private final String name;
        private final Trace trace;

        Component(String name, Trace trace) {
            this.name = name;
            this.trace = trace;
        }

        /** The executions that left a record, in the order in which they began. */
        public List<TracedInvocation> invocations() {
            return trace.judgements.read(trace.graph.of(name));
        }

        String name() {
            return name;
        }

        Trace trace() {
            return trace;
        }

        @Override
        public ComponentAssert assertThat() {
            return new ComponentAssert(this);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A call that triggered an invocation, by one record of its event.
     *
     * @param by the invocation that made the call
     * @param call the call
     * @param effect the invocation that it triggered
     * @param place of the record in the event, from 0
     * @param proved whether the record carries the call's id; else the cause is inferred
     */
    public record Cause(TracedInvocation by, SdkCall call, TracedInvocation effect, int place, boolean proved) {}

    /**
     * A part of where the time of requests goes.
     *
     * @param where a component, the way to it, the way back, or a service that a component waited for
     * @param millis per request, on average
     * @param share of the whole, 0 to 1
     */
    public record TimeSpent(String where, double millis, double share) {}
}
