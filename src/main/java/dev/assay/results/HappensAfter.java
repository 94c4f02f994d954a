package dev.assay.results;

import dev.assay.data.TracedInvocation;
import dev.assay.internal.trace.CausalGraph;
import dev.assay.internal.trace.Descent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Exact claims on how often, and how soon, a component follows each invocation of another one. Messages name the invocations. */
public final class HappensAfter {

    private final ComponentAssert begun;
    private final Trace.Component effect;
    private final String cause;
    private final Map<TracedInvocation, List<TracedInvocation>> effects = new LinkedHashMap<>();

    HappensAfter(ComponentAssert begun, String cause) {
        this.begun = begun;
        this.effect = begun.component();
        this.cause = cause;
        CausalGraph graph = effect.trace().graph();
        Descent descent = Descent.byTriggersAndReads(graph);
        boolean byClient = cause.equals(CausalGraph.CLIENT);
        List<TracedInvocation> causes =
                byClient ? List.copyOf(graph.roots()) : effect.trace().of(cause).invocations();
        for (TracedInvocation one : causes) {
            List<TracedInvocation> found = new ArrayList<>(descent.of(one));
            if (byClient) {
                found.add(one);
            }
            found.removeIf(other -> !other.component().equals(effect.name()));
            effects.put(one, found);
        }
    }

    /** Claims that the component follows each invocation of the cause. */
    public HappensAfter atLeastOnce() {
        return times("at least once", count -> count >= 1);
    }

    /** Claims that the component follows each invocation of the cause, and not twice. */
    public HappensAfter exactlyOnce() {
        return times("exactly once", count -> count == 1);
    }

    /** Claims that the component follows no invocation of the cause twice. */
    public HappensAfter atMostOnce() {
        return times("at most once", count -> count <= 1);
    }

    private HappensAfter times(String words, IntPredicate wanted) {
        begun.claimed();
        List<String> others = new ArrayList<>();
        effects.forEach((one, after) -> {
            if (!wanted.test(after.size())) {
                others.add(TraceAssert.name(one) + " with " + after.size());
            }
        });
        return judged("followed " + words + " by " + effect.name(), others);
    }

    /**
     * Claims that the first invocation that follows begins in time after the cause has begun, each by the clock of its instance. On AWS
     * clocks may differ by milliseconds.
     */
    public HappensAfter within(Duration longest) {
        begun.claimed();
        List<String> others = new ArrayList<>();
        effects.forEach((one, after) -> {
            Duration first = after.stream()
                    .map(TracedInvocation::startedAt)
                    .min(Comparator.naturalOrder())
                    .map(start -> Duration.between(one.startedAt(), start))
                    .orElse(longest.plusNanos(1));
            if (first.compareTo(longest) > 0) {
                others.add(TraceAssert.name(one) + (after.isEmpty() ? " never" : " after " + first.toMillis() + " ms"));
            }
        });
        return judged("followed within " + longest.toMillis() + " ms by " + effect.name(), others);
    }

    private HappensAfter judged(String words, List<String> others) {
        int n = effects.size();
        String bound = "all " + n + (others.isEmpty() ? "" : "; not: " + FirstFew.of(others));
        effect.trace()
                .judgements()
                .judged(Judge.exact(
                        "invocations of " + cause + " " + words,
                        n > 0 && others.isEmpty(),
                        n - others.size(),
                        bound,
                        n));
        return this;
    }
}
