package dev.assay.internal.trace;

import dev.assay.data.TracedInvocation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What flows between the components: the graph of a causal graph's components. */
public final class ServiceGraph {

    private static final double NANOS_PER_MILLI = 1e6;

    private final Map<List<Object>, Sum> sums = new LinkedHashMap<>();

    private ServiceGraph() {}

    /** The flows, the client's first. */
    public static List<Flow> of(CausalGraph graph) {
        ServiceGraph service = new ServiceGraph();
        for (TracedInvocation root : graph.roots()) {
            service.sum(CausalGraph.CLIENT, root.component(), clientService(root), false)
                    .add(null, null, !root.succeeded());
        }
        for (Link link : graph.links()) {
            service.sum(link.from(), link.to(), link.cause().call().service(), false)
                    .add(link.evidence(), link.latencyMillis(), !link.effect().succeeded());
        }
        for (Read read : graph.reads()) {
            double millis = Duration.between(
                                    read.write().call().startedAt(),
                                    read.read().call().startedAt())
                            .toNanos()
                    / NANOS_PER_MILLI;
            service.sum(read.from(), read.to(), read.write().call().service(), true)
                    .add(read.evidence(), millis, false);
        }
        return service.sums.values().stream().map(Sum::flow).toList();
    }

    private static String clientService(TracedInvocation root) {
        String source = root.triggers().get(0).source();
        return source.equals("invoke") ? "lambda" : source.replace("aws:", "");
    }

    private Sum sum(String from, String to, String service, boolean reads) {
        return sums.computeIfAbsent(List.of(from, to, service, reads), absent -> new Sum(from, to, service, reads));
    }

    private static final class Sum {

        private final String from;
        private final String to;
        private final String service;
        private final boolean reads;
        private final List<Double> latencies = new ArrayList<>();
        private int count;
        private int proved;
        private int errors;

        Sum(String from, String to, String service, boolean reads) {
            this.from = from;
            this.to = to;
            this.service = service;
            this.reads = reads;
        }

        void add(@Nullable Evidence evidence, @Nullable Double millis, boolean failed) {
            count++;
            proved += evidence == Evidence.PROVED ? 1 : 0;
            errors += failed ? 1 : 0;
            if (millis != null) {
                latencies.add(millis);
            }
        }

        Flow flow() {
            return new Flow(from, to, service, reads, count, proved, errors, latencies);
        }
    }
}
