package dev.assay.internal.sources;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;
import software.amazon.awssdk.services.lambda.model.Filter;
import software.amazon.awssdk.services.lambda.model.FunctionResponseType;

/** The event source mapping of a queue or a stream: Lambda polls it and calls the function with batches. */
final class Mapping {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final ServedFunction function;
    private final SourcePlan plan;
    private @Nullable String id;

    Mapping(ServedFunction function, SourcePlan plan) {
        this.function = function;
        this.plan = plan;
    }

    void createOnQueue(String arn) {
        create(arn, request -> {});
    }

    /** @param letters the queue for what was given up; null for none */
    void createOnStream(String arn, @Nullable LetterQueue letters) {
        create(arn, request -> {
            request.startingPosition(plan.polling().start())
                    .parallelizationFactor(plan.polling().parallel())
                    .bisectBatchOnFunctionError(plan.polling().bisect());
            if (plan.retries().attempts() > 0) {
                request.maximumRetryAttempts(plan.retries().attempts() - 1);
            }
            if (!plan.retries().maximumAge().isZero()) {
                request.maximumRecordAgeInSeconds(
                        (int) plan.retries().maximumAge().toSeconds());
            }
            if (letters != null) {
                request.destinationConfig(to -> to.onFailure(failure -> failure.destination(letters.arn())));
            }
        });
    }

    private void create(String arn, java.util.function.Consumer<CreateEventSourceMappingRequest.Builder> more) {
        LambdaClient lambda = function.target().control();
        id = lambda.createEventSourceMapping(request -> {
                    request.functionName(function.name())
                            .eventSourceArn(arn)
                            .batchSize(plan.polling().batchSize())
                            .tags(function.tags());
                    if (!plan.polling().window().isZero()) {
                        request.maximumBatchingWindowInSeconds(
                                (int) plan.polling().window().toSeconds());
                    }
                    if (plan.polling().partialFailures()) {
                        request.functionResponseTypes(FunctionResponseType.REPORT_BATCH_ITEM_FAILURES);
                    }
                    if (!plan.filter().isEmpty()) {
                        request.filterCriteria(filter -> filter.filters(
                                Filter.builder().pattern(plan.filter()).build()));
                    }
                    more.accept(request);
                })
                .uuid();
        awaitEnabled(lambda);
    }

    private void awaitEnabled(LambdaClient lambda) {
        Waiting.until(
                LONGEST, BETWEEN_LOOKS, "the event source mapping of " + function.name() + " to be enabled", () -> {
                    String state = lambda.getEventSourceMapping(request -> request.uuid(id))
                            .state();
                    return "Enabled".equals(state);
                });
    }

    void remove(Removal removal) {
        if (id != null) {
            removal.of(
                    "Event source mapping " + id + " of " + function.name(),
                    () -> function.target().control().deleteEventSourceMapping(request -> request.uuid(id)));
        }
    }
}
