package dev.assay.results;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The graph of an application as its author declares it: which component triggers which, and which reads what another wrote. Components
 * are companions by their names, the function under test by the simple name of its handler class, and {@code client}.
 *
 * <pre>{@code Topology.ofTriggers("client", "Coordinator").triggers("Coordinator", "mapper").reads("reducer", "mapper")}</pre>
 */
public final class Topology {

    private final Set<String> edges;

    private Topology(Set<String> edges) {
        this.edges = Set.copyOf(edges);
    }

    /** Begins with a component that triggers another one. */
    public static Topology ofTriggers(String cause, String effect) {
        return new Topology(Set.of()).triggers(cause, effect);
    }

    /** Adds a component that triggers another one, by a call or through a service. */
    public Topology triggers(String cause, String effect) {
        return with(trigger(cause, effect));
    }

    /** Adds a component that reads what another one wrote. */
    public Topology reads(String reader, String writer) {
        return with(read(reader, writer));
    }

    private Topology with(String edge) {
        return new Topology(
                Stream.concat(edges.stream(), Stream.of(edge)).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    static String trigger(String cause, String effect) {
        return cause + " triggers " + effect;
    }

    static String read(String reader, String writer) {
        return reader + " reads of " + writer;
    }

    Set<String> edges() {
        return edges;
    }
}
