package dev.assay.internal.trace;

import dev.assay.data.SdkCall;
import dev.assay.data.TracedInvocation;
import dev.assay.data.Trigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes of objects and items, whose events carry no id of ours. Each change makes one event, so of several changes that look the same
 * the first one that has no event yet is taken.
 */
final class StoredEffects {

    private final Map<String, List<MadeCall>> byResource = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    void add(MadeCall made) {
        byResource
                .computeIfAbsent(String.valueOf(made.call().resource()), absent -> new ArrayList<>())
                .add(made);
    }

    @Nullable
    MadeCall take(Trigger trigger, TracedInvocation effect) {
        MadeCall last = null;
        for (MadeCall made : byResource.getOrDefault(String.valueOf(trigger.object()), List.of())) {
            if (fits(made.call(), trigger) && !made.call().startedAt().isAfter(effect.startedAt())) {
                last = made;
                String event = made.call().span() + " " + effect.invocation().function();
                if (taken.add(event)) {
                    return made;
                }
            }
        }
        return last;
    }

    private static boolean fits(SdkCall call, Trigger trigger) {
        return trigger.source().equals("aws:s3")
                ? call.service().equals("s3")
                        && (trigger.token() == null || call.tokens().contains(trigger.token()))
                : call.service().equals("dynamodb") && call.marks().containsAll(trigger.marks());
    }
}
