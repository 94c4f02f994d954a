package dev.assay.internal.trace;

import dev.assay.data.SdkCall;
import dev.assay.data.TracedInvocation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The critical path of each request: backwards from what ended last, through the calls that had to end before it could, to the client's
 * call. Times that clocks tell to be negative count as none.
 *
 * @see <a href="https://www.usenix.org/conference/atc22/presentation/zhang-zhizhou">Zhang and others, "CRISP: Critical path analysis of
 *     large-scale microservice architectures" (2022)</a>
 */
public final class CriticalPaths {

    private static final double NANOS_PER_MILLI = 1e6;

    private final Map<String, List<Link>> byCall = new HashMap<>();
    private final Map<String, Link> byEffect = new HashMap<>();
    private final Map<String, Double> millis = new LinkedHashMap<>();

    private CriticalPaths(CausalGraph graph) {
        for (Link link : graph.links()) {
            byCall.computeIfAbsent(link.cause().call().span(), absent -> new ArrayList<>())
                    .add(link);
            byEffect.putIfAbsent(link.effect().span(), link);
        }
    }

    /**
     * A part of the paths.
     *
     * @param where a component, the way to it, or a service that it waited for
     * @param millis per request, on average
     * @param share of the whole, 0 to 1
     */
    public record Part(String where, double millis, double share) {}

    /** The parts of all requests together, the longest first; none if there is no request. */
    public static List<Part> of(CausalGraph graph) {
        CriticalPaths paths = new CriticalPaths(graph);
        Descent descent = Descent.byTriggers(graph);
        for (TracedInvocation root : graph.roots()) {
            List<TracedInvocation> request = new ArrayList<>(descent.of(root));
            request.add(root);
            request.stream()
                    .max(Comparator.comparing(TracedInvocation::endedAt))
                    .ifPresent(last -> paths.backwards(last, last.endedAt()));
        }
        return paths.parts(graph.roots().size());
    }

    private List<Part> parts(int requests) {
        double whole = millis.values().stream().mapToDouble(Double::doubleValue).sum();
        return millis.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Part(entry.getKey(), entry.getValue() / requests, entry.getValue() / whole))
                .sorted(Comparator.comparingDouble(Part::millis).reversed())
                .toList();
    }

    /** What an invocation did until a moment, and then what had caused it. */
    private void backwards(TracedInvocation one, Instant until) {
        within(one, until);
        Link link = byEffect.get(one.span());
        if (link != null) {
            add("way to " + one.component(), link.cause().call().startedAt(), one.startedAt());
            backwards(link.cause().by(), link.cause().call().startedAt());
        }
    }

    /** From the moment back to the beginning of the handler: its own time, and that of the calls that it waited for, the last first. */
    private void within(TracedInvocation one, Instant until) {
        Instant here = until;
        while (true) {
            Optional<SdkCall> last = lastBefore(one, here);
            if (last.isEmpty()) {
                add(one.component(), one.startedAt(), here);
                return;
            }
            Instant end = end(last.get());
            add(one.component(), end, here);
            waited(one, last.get(), end);
            here = last.get().startedAt();
        }
    }

    private static Optional<SdkCall> lastBefore(TracedInvocation one, Instant here) {
        return one.calls().stream()
                .filter(call -> call.millis() != null && call.startedAt().isBefore(here))
                .filter(call -> !end(call).isAfter(here))
                .max(Comparator.comparing(CriticalPaths::end));
    }

    private void waited(TracedInvocation by, SdkCall call, Instant end) {
        Optional<TracedInvocation> callee = call.waits()
                ? byCall.getOrDefault(call.span(), List.of()).stream()
                        .map(Link::effect)
                        .filter(effect -> !effect.endedAt().isAfter(end))
                        .max(Comparator.comparing(TracedInvocation::endedAt))
                : Optional.empty();
        if (callee.isEmpty()) {
            add(by.component() + " waits for " + call.service(), call.startedAt(), end);
            return;
        }
        add("way back from " + callee.get().component(), callee.get().endedAt(), end);
        within(callee.get(), callee.get().endedAt());
        add("way to " + callee.get().component(), call.startedAt(), callee.get().startedAt());
    }

    private static Instant end(SdkCall call) {
        double ran = call.millis() == null ? 0 : call.millis();
        return call.startedAt().plus(Duration.ofNanos(Math.round(ran * NANOS_PER_MILLI)));
    }

    private void add(String where, Instant from, Instant to) {
        millis.merge(where, Math.max(0, Duration.between(from, to).toNanos() / NANOS_PER_MILLI), Double::sum);
    }
}
