package dev.assay.internal.definition;

import dev.assay.data.Factors;
import dev.assay.data.Level;
import dev.assay.experiment.ColdStarts;
import dev.assay.experiment.EventRule;
import dev.assay.experiment.EventStream;
import dev.assay.experiment.MessageQueue;
import dev.assay.experiment.ObjectCreated;
import dev.assay.experiment.ObjectRemoved;
import dev.assay.experiment.TableStream;
import dev.assay.experiment.Topic;
import dev.assay.experiment.Webhook;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.measurement.EventsPlan;
import dev.assay.internal.sources.Polling;
import dev.assay.internal.sources.Retries;
import dev.assay.internal.sources.SourceKind;
import dev.assay.internal.sources.SourceModules;
import dev.assay.internal.sources.SourcePlan;
import dev.assay.targets.Capability;
import dev.assay.targets.Elsewhere;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the event sources from the annotations of an experiment class. */
public final class SourceReader {

    /** The annotations of all sources. */
    static final List<Class<? extends Annotation>> ANNOTATIONS = List.of(
            MessageQueue.class,
            Topic.class,
            TableStream.class,
            EventStream.class,
            ObjectCreated.class,
            ObjectRemoved.class,
            EventRule.class,
            Webhook.class);

    private final Class<?> type;

    SourceReader(Class<?> type) {
        this.type = type;
    }

    static boolean areNamed(Class<?> type) {
        return ANNOTATIONS.stream().anyMatch(type::isAnnotationPresent);
    }

    /** What the sources of a design require of a target. */
    public static Set<Capability> required(@Nullable EventsPlan plan, Design design) {
        Set<Capability> required = EnumSet.noneOf(Capability.class);
        if (plan != null) {
            design.cells().forEach(cell -> required.add(plan.at(cell).kind().capability()));
            required.add(Capability.OBJECT_STORE);
            if (plan.sources().stream().anyMatch(one -> one.retries().letters())) {
                required.add(Capability.QUEUE_EVENTS);
            }
            if (plan.sources().stream().anyMatch(one -> !one.account().isEmpty())) {
                required.add(Capability.OTHER_ACCOUNTS);
            }
        }
        return required;
    }

    /** The sources, checked; null if the client calls the functions. */
    @Nullable
    EventsPlan read(Design design) {
        if (!areNamed(type)) {
            return null;
        }
        if (type.isAnnotationPresent(ColdStarts.class)) {
            throw new InvalidInputException(
                    Problem.EVENT_SOURCE,
                    "event source (of " + type.getName() + ") must not stand beside @ColdStarts",
                    "Provoke cold starts in an experiment whose client calls the function");
        }
        List<SourcePlan> plans = plans();
        EventsPlan events = new EventsPlan(plans);
        design.cells().stream().map(events::at).distinct().forEach(plan -> SourceRules.check(plan, design));
        plans.forEach(SourceModules::check);
        return events;
    }

    /** The factors that the sources are levels of, and that their settings are. */
    List<DesignFactor> factors() {
        List<DesignFactor> factors = new ArrayList<>();
        List<Level> kinds = plans().stream()
                .map(plan -> new Level(Factors.SOURCE, plan.kind().label(), ""))
                .toList();
        if (kinds.size() > 1) {
            factors.add(new DesignFactor(Factors.SOURCE, DesignFactor.Role.CONFIGURATION, kinds));
        }
        List<DesignFactor> settings = new SourceSettings(type).factors();
        if (kinds.size() > 1 && !settings.isEmpty()) {
            throw new InvalidInputException(
                    Problem.EVENT_SOURCE,
                    settings.get(0).name() + " (of " + type.getName()
                            + ") must have one value if several sources are compared",
                    "Name one value per source, or one source");
        }
        factors.addAll(settings);
        return factors;
    }

    private List<SourcePlan> plans() {
        return ANNOTATIONS.stream()
                .flatMap(kind -> Stream.ofNullable(type.getAnnotation(kind)))
                .map(found -> SourceSettings.first(found, plan(found)))
                .toList();
    }

    /** Without the settings that may be factors. */
    private static SourcePlan plan(Annotation found) {
        if (found instanceof MessageQueue queue) {
            Polling polling = polled(queue.partialFailures(), false);
            return plan(SourceKind.QUEUE, polling, queue.deliveries(), queue.filter(), queue.deadlineSeconds())
                    .inOrder(queue.fifo());
        }
        if (found instanceof TableStream table) {
            Polling polling = polled(table.partialFailures(), table.bisect());
            return plan(SourceKind.TABLE, polling, table.deliveries(), table.filter(), table.deadlineSeconds())
                    .changing(Arrays.stream(table.changes()).map(Enum::name).toList());
        }
        if (found instanceof EventStream stream) {
            Polling polling = polled(stream.partialFailures(), stream.bisect());
            return plan(SourceKind.STREAM, polling, stream.deliveries(), stream.filter(), stream.deadlineSeconds())
                    .over(stream.shards());
        }
        return pushed(found);
    }

    private static SourcePlan pushed(Annotation found) {
        Polling none = Polling.batches(1);
        if (found instanceof Topic topic) {
            return plan(SourceKind.TOPIC, none, topic.deliveries(), topic.filter(), topic.deadlineSeconds())
                    .ownedBy(Elsewhere.inAccount(topic.account()).account());
        }
        if (found instanceof ObjectCreated object) {
            return plan(SourceKind.OBJECT, none, object.deliveries(), "", object.deadlineSeconds());
        }
        if (found instanceof ObjectRemoved object) {
            return plan(SourceKind.REMOVAL, none, object.deliveries(), "", object.deadlineSeconds());
        }
        if (found instanceof Webhook webhook) {
            return plan(SourceKind.WEBHOOK, none, webhook.deliveries(), webhook.filter(), webhook.deadlineSeconds());
        }
        EventRule rule = (EventRule) found;
        return plan(SourceKind.RULE, none, rule.deliveries(), rule.filter(), rule.deadlineSeconds());
    }

    private static Polling polled(boolean partialFailures, boolean bisect) {
        return Polling.batches(1).withFailures(partialFailures, bisect);
    }

    private static SourcePlan plan(SourceKind kind, Polling polling, int deliveries, String filter, int seconds) {
        return SourcePlan.of(kind, polling, Retries.upTo(deliveries), filter, Duration.ofSeconds(seconds));
    }
}
