package dev.assay.internal.definition;

import dev.assay.data.Factors;
import dev.assay.data.Level;
import dev.assay.experiment.ColdStarts;
import dev.assay.experiment.EventRule;
import dev.assay.experiment.EventStream;
import dev.assay.experiment.MessageQueue;
import dev.assay.experiment.ObjectCreated;
import dev.assay.experiment.TableStream;
import dev.assay.experiment.Topic;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.measurement.EventsPlan;
import dev.assay.internal.sources.SourceKind;
import dev.assay.internal.sources.SourceModules;
import dev.assay.internal.sources.SourcePlan;
import dev.assay.targets.Capability;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
            EventRule.class);

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
            if (plan.sources().stream().anyMatch(SourcePlan::deadLetters)) {
                required.add(Capability.QUEUE_EVENTS);
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
        plans.forEach(plan -> SourceRules.check(plan, design));
        plans.forEach(SourceModules::check);
        return new EventsPlan(plans);
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
        int[] sizes = batchSizes();
        if (sizes.length > 1) {
            factors.add(new DesignFactor(
                    Factors.BATCH_SIZE,
                    DesignFactor.Role.CONFIGURATION,
                    IntStream.of(sizes)
                            .mapToObj(size -> new Level(Factors.BATCH_SIZE, size, ""))
                            .toList()));
        }
        return factors;
    }

    private int[] batchSizes() {
        List<int[]> several = new ArrayList<>();
        for (int[] sizes : List.of(
                of(MessageQueue.class, MessageQueue::batchSize),
                of(TableStream.class, TableStream::batchSize),
                of(EventStream.class, EventStream::batchSize))) {
            if (sizes.length > 1) {
                several.add(sizes);
            }
        }
        if (!several.isEmpty()
                && ANNOTATIONS.stream().filter(type::isAnnotationPresent).count() > 1) {
            throw new InvalidInputException(
                    Problem.EVENT_SOURCE,
                    "batchSize (of " + type.getName() + ") must have one value if several sources are compared",
                    "Name one size per source, or one source");
        }
        return several.isEmpty() ? new int[0] : several.get(0);
    }

    private <A extends Annotation> int[] of(Class<A> kind, java.util.function.Function<A, int[]> setting) {
        A found = type.getAnnotation(kind);
        return found == null ? new int[0] : setting.apply(found);
    }

    private List<SourcePlan> plans() {
        List<SourcePlan> plans = new ArrayList<>();
        MessageQueue queue = type.getAnnotation(MessageQueue.class);
        if (queue != null) {
            plans.add(of(queue));
        }
        Topic topic = type.getAnnotation(Topic.class);
        if (topic != null) {
            plans.add(pushed(SourceKind.TOPIC, topic.deliveries(), topic.filter(), topic.deadlineSeconds()));
        }
        TableStream table = type.getAnnotation(TableStream.class);
        if (table != null) {
            plans.add(of(table));
        }
        EventStream stream = type.getAnnotation(EventStream.class);
        if (stream != null) {
            plans.add(of(stream));
        }
        ObjectCreated object = type.getAnnotation(ObjectCreated.class);
        if (object != null) {
            plans.add(pushed(SourceKind.OBJECT, object.deliveries(), "", object.deadlineSeconds()));
        }
        EventRule rule = type.getAnnotation(EventRule.class);
        if (rule != null) {
            plans.add(pushed(SourceKind.RULE, rule.deliveries(), rule.filter(), rule.deadlineSeconds()));
        }
        return plans;
    }

    private static SourcePlan of(MessageQueue queue) {
        return new SourcePlan(
                SourceKind.QUEUE,
                first(queue.batchSize()),
                Duration.ofSeconds(queue.windowSeconds()),
                queue.fifo(),
                1,
                1,
                List.of(),
                queue.partialFailures(),
                false,
                queue.deliveries(),
                queue.deliveries() > 0,
                queue.filter(),
                Duration.ofSeconds(queue.deadlineSeconds()));
    }

    private static SourcePlan of(TableStream table) {
        return new SourcePlan(
                SourceKind.TABLE,
                first(table.batchSize()),
                Duration.ofSeconds(table.windowSeconds()),
                false,
                1,
                table.parallel(),
                Arrays.stream(table.changes()).map(Enum::name).toList(),
                table.partialFailures(),
                table.bisect(),
                table.deliveries(),
                table.deliveries() > 0,
                table.filter(),
                Duration.ofSeconds(table.deadlineSeconds()));
    }

    private static SourcePlan of(EventStream stream) {
        return new SourcePlan(
                SourceKind.STREAM,
                first(stream.batchSize()),
                Duration.ofSeconds(stream.windowSeconds()),
                false,
                stream.shards(),
                stream.parallel(),
                List.of(),
                stream.partialFailures(),
                stream.bisect(),
                stream.deliveries(),
                stream.deliveries() > 0,
                stream.filter(),
                Duration.ofSeconds(stream.deadlineSeconds()));
    }

    private static SourcePlan pushed(SourceKind kind, int deliveries, String filter, int deadlineSeconds) {
        return new SourcePlan(
                kind,
                1,
                Duration.ZERO,
                false,
                1,
                1,
                List.of(),
                false,
                false,
                deliveries,
                deliveries > 0,
                filter,
                Duration.ofSeconds(deadlineSeconds));
    }

    private static int first(int[] sizes) {
        return sizes.length == 0 ? 0 : sizes[0];
    }
}
