package dev.assay.internal.trace;

import dev.assay.data.SdkCall;
import dev.assay.data.TracedInvocation;
import dev.assay.data.Trigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the cause of each trigger: by the id that it carries, else by what the service called it. */
final class Causes {

    private final Set<String> clientCalls;
    private final Map<String, MadeCall> bySpan = new HashMap<>();
    private final Map<String, MadeCall> byToken = new HashMap<>();
    private final StoredEffects stored = new StoredEffects();
    private final Set<TracedInvocation> roots = new LinkedHashSet<>();
    private final Set<TracedInvocation> orphans = new LinkedHashSet<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<List<Object>, Boolean> allSucceeded = new HashMap<>();

    Causes(List<TracedInvocation> invocations, Set<String> clientCalls) {
        this.clientCalls = new HashSet<>(clientCalls);
        for (TracedInvocation one : invocations) {
            one.calls().forEach(call -> index(new MadeCall(one, call)));
        }
        stored.sort();
        invocations.forEach(this::find);
    }

    private void index(MadeCall made) {
        SdkCall call = made.call();
        bySpan.put(call.span(), made);
        if (call.reads()) {
            return;
        }
        if (call.service().equals("s3") || call.service().equals("dynamodb")) {
            stored.add(made);
        } else {
            call.tokens().forEach(token -> byToken.put(service(call.service()) + " " + token, made));
        }
    }

    /** As an event names where it comes from. */
    private static String service(String service) {
        return switch (service) {
            case "lambda" -> "invoke";
            case "eventbridge" -> "aws:events";
            default -> "aws:" + service;
        };
    }

    private void find(TracedInvocation effect) {
        for (int place = 0; place < effect.triggers().size(); place++) {
            Trigger trigger = effect.triggers().get(place);
            if (!link(trigger, effect, place)) {
                (isTheClients(trigger, effect) ? roots : orphans).add(effect);
            }
        }
    }

    /** By the event itself; else by each of those that it carries, which another service has put into it. */
    private boolean link(Trigger trigger, TracedInvocation effect, int place) {
        MadeCall cause = trigger.cause() == null ? matched(trigger, effect) : bySpan.get(trigger.cause());
        if (cause != null) {
            Evidence evidence = trigger.cause() == null ? Evidence.INFERRED : Evidence.PROVED;
            links.add(new Link(cause, effect, place, evidence, repetition(cause, trigger, effect)));
            return true;
        }
        boolean all = !trigger.carried().isEmpty();
        for (Trigger carried : trigger.carried()) {
            all &= link(carried, effect, place);
        }
        return all;
    }

    private @Nullable MadeCall matched(Trigger trigger, TracedInvocation effect) {
        return switch (trigger.source()) {
            case "invoke" -> byToken.get("invoke " + effect.invocation().requestId());
            case "aws:s3", "aws:dynamodb" -> stored.take(trigger, effect);
            default -> byToken.get(trigger.source() + " " + trigger.token());
        };
    }

    private boolean isTheClients(Trigger trigger, TracedInvocation effect) {
        return trigger.cause() == null
                && (trigger.source().equals("invoke")
                        ? clientCalls.contains(effect.invocation().requestId())
                        : trigger.put() != null);
    }

    /** The same function gets the same effect of the same call again, after all that had it succeeded or not. */
    private Repetition repetition(MadeCall cause, Trigger trigger, TracedInvocation effect) {
        String which = trigger.source().equals("invoke")
                ? effect.invocation().requestId()
                : Objects.toString(trigger.token(), "");
        List<Object> same = List.of(
                cause.call().span(), which, trigger.marks(), effect.invocation().function());
        Boolean before = allSucceeded.put(same, effect.succeeded() && allSucceeded.getOrDefault(same, true));
        if (before == null) {
            return Repetition.FIRST;
        }
        return before ? Repetition.DUPLICATE : Repetition.RETRY;
    }

    Set<TracedInvocation> roots() {
        return roots;
    }

    Set<TracedInvocation> orphans() {
        return orphans;
    }

    List<Link> links() {
        return List.copyOf(links);
    }
}
