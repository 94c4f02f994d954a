package dev.assay.internal.trace;

import dev.assay.data.SdkCall;
import dev.assay.data.TracedInvocation;
import dev.assay.data.Trigger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Changes of objects and items, whose events carry no id of ours. What tells a change from others of its object is looked at first. Of
 * several changes that look the same, each of which makes one event, the first one that has no event yet is taken.
 */
final class StoredEffects {

    private final Map<String, List<MadeCall>> byResource = new HashMap<>();
    private final Set<List<String>> taken = new HashSet<>();
    private final Map<List<Object>, MadeCall> delivered = new HashMap<>();

    void add(MadeCall made) {
        byResource
                .computeIfAbsent(String.valueOf(made.call().resource()), absent -> new ArrayList<>())
                .add(made);
    }

    /** To be called when all have been added: the first of several is the one that began first. */
    void sort() {
        byResource
                .values()
                .forEach(
                        all -> all.sort(Comparator.comparing(made -> made.call().startedAt())));
    }

    /** What made a change; the same again if its event is delivered again. */
    @Nullable
    MadeCall take(Trigger trigger, TracedInvocation effect) {
        String function = effect.invocation().function();
        List<Object> event =
                List.of(function, trigger.source(), Objects.toString(trigger.token(), ""), trigger.details());
        boolean named = trigger.source().equals("aws:s3") ? !trigger.details().isEmpty() : trigger.token() != null;
        MadeCall before = named ? delivered.get(event) : null;
        if (before != null) {
            return before;
        }
        MadeCall found = find(trigger, effect, function);
        if (found != null) {
            taken.add(List.of(function, found.call().span()));
            delivered.put(event, found);
        }
        return found;
    }

    private @Nullable MadeCall find(Trigger trigger, TracedInvocation effect, String function) {
        List<MadeCall> fitting = byResource.getOrDefault(String.valueOf(trigger.object()), List.of()).stream()
                .filter(made -> fits(made.call(), trigger))
                .filter(made -> !made.call().startedAt().isAfter(effect.startedAt()))
                .toList();
        List<MadeCall> left = fitting.stream()
                .filter(made -> !taken.contains(List.of(function, made.call().span())))
                .toList();
        return first(left, made -> isTold(made.call(), trigger))
                .or(() -> first(left, made -> !contradicts(made.call(), trigger)))
                .or(() -> first(left, made -> true))
                .orElse(fitting.isEmpty() ? null : fitting.get(fitting.size() - 1));
    }

    private static Optional<MadeCall> first(List<MadeCall> calls, Predicate<MadeCall> which) {
        return calls.stream().filter(which).findFirst();
    }

    /** A call that failed changed nothing. */
    private static boolean fits(SdkCall call, Trigger trigger) {
        if (call.error() != null) {
            return false;
        }
        if (!trigger.source().equals("aws:s3")) {
            boolean removes = "REMOVE".equals(trigger.change());
            return call.service().equals("dynamodb")
                    && call.marks().containsAll(trigger.marks())
                    && (trigger.change() == null || removes == call.operation().equals("DeleteItem"));
        }
        boolean removes = trigger.change() != null && trigger.change().startsWith("ObjectRemoved");
        return call.service().equals("s3")
                && (trigger.change() == null || removes == call.operation().equals("DeleteObject"))
                && (trigger.token() == null || call.tokens().contains(trigger.token()));
    }

    /** Whether this change and no other is meant: by its request or version, or by the whole item that it left. */
    private static boolean isTold(SdkCall call, Trigger trigger) {
        return call.service().equals("s3")
                ? call.tokens().stream().anyMatch(trigger.details()::contains)
                : call.operation().equals("PutItem")
                        && new HashSet<>(call.marks()).equals(new HashSet<>(trigger.details()));
    }

    /** Whether a whole item was written that is not the one which the change left. */
    private static boolean contradicts(SdkCall call, Trigger trigger) {
        return call.operation().equals("PutItem") && !trigger.details().isEmpty() && !isTold(call, trigger);
    }
}
