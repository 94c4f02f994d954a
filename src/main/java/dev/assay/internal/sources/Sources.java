package dev.assay.internal.sources;

import dev.assay.data.DeadLetter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/** The event sources of one experiment, one for each of its functions. */
public final class Sources {

    private final Map<String, EventSource> sources = new LinkedHashMap<>();
    private final List<LetterQueue> letterQueues = new ArrayList<>();

    /**
     * Makes the source of a function.
     *
     * @throws SdkException if a service refuses it; {@link #remove} removes what was made until then
     */
    public void create(ServedFunction function, SourcePlan plan) {
        LetterQueue letters = plan.retries().letters() ? LetterQueue.create(function, plan) : null;
        if (letters != null) {
            letterQueues.add(letters);
        }
        EventSource source = source(function, plan, letters);
        sources.put(function.name(), source);
        if (plan.kind().pushes()) {
            limitAttempts(function, plan.retries(), letters);
        }
        source.create();
    }

    private static EventSource source(ServedFunction function, SourcePlan plan, @Nullable LetterQueue letters) {
        return switch (plan.kind()) {
            case QUEUE -> new QueueSource(function, plan, letters);
            case TOPIC -> new TopicSource(function, plan);
            case TABLE -> new TableSource(function, plan, letters);
            case STREAM -> new StreamSource(function, plan, letters);
            case OBJECT -> new ObjectSource(function);
            case REMOVAL -> new RemovalSource(function);
            case RULE -> new RuleSource(function, plan);
            case WEBHOOK -> new WebhookSource(function, plan);
        };
    }

    private static void limitAttempts(ServedFunction function, Retries retries, @Nullable LetterQueue letters) {
        if (retries.equals(Retries.DEFAULT)) {
            return;
        }
        function.target().control().putFunctionEventInvokeConfig(request -> {
            request.functionName(function.name());
            if (retries.attempts() > 0) {
                request.maximumRetryAttempts(retries.attempts() - 1);
            }
            if (!retries.maximumAge().isZero()) {
                request.maximumEventAgeInSeconds((int) retries.maximumAge().toSeconds());
            }
            if (letters != null) {
                request.destinationConfig(to -> to.onFailure(failure -> failure.destination(letters.arn())));
            }
        });
    }

    /** The source of a function. */
    public EventSource of(String function) {
        return Objects.requireNonNull(sources.get(function), "create() first");
    }

    /** Takes what has been given up since the last time. */
    public List<DeadLetter> takeLetters() {
        List<DeadLetter> letters = new ArrayList<>();
        letterQueues.forEach(queue -> letters.addAll(queue.take()));
        return letters;
    }

    /**
     * Removes all sources.
     *
     * @param warnings takes a sentence for each thing that stays
     */
    public void remove(Consumer<String> warnings) {
        sources.values().forEach(source -> source.remove(warnings));
        letterQueues.forEach(queue -> queue.remove(warnings));
        sources.clear();
        letterQueues.clear();
    }
}
