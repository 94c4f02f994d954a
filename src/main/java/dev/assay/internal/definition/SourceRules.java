package dev.assay.internal.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.internal.design.CallPattern;
import dev.assay.internal.design.Design;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.sources.SourceKind;
import dev.assay.internal.sources.SourcePlan;

/**
 * The limits of AWS for an event source and what calls the function for it:
 * <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html">CreateEventSourceMapping</a>,
 * <a href="https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionEventInvokeConfig.html">PutFunctionEventInvokeConfig</a>.
 */
final class SourceRules {

    private static final int LARGEST_BATCH = 10_000;
    private static final int LARGEST_FIFO_BATCH = 10;
    private static final int LONGEST_WINDOW_SECONDS = 300;
    private static final int MOST_PARALLEL = 10;
    private static final int MOST_SHARDS = 100;
    private static final int MOST_RECEIVES = 1_000;
    private static final int MOST_STREAM_DELIVERIES = 10_001;
    private static final int YOUNGEST_SECONDS = 60;
    private static final int OLDEST_EVENT_SECONDS = 21_600;
    private static final int OLDEST_RECORD_SECONDS = 604_800;
    private static final int MOST_PUSHED_DELIVERIES = 3;

    private final SourcePlan plan;

    private SourceRules(SourcePlan plan) {
        this.plan = plan;
    }

    static void check(SourcePlan plan, Design design) {
        SourceRules rules = new SourceRules(plan);
        rules.checkBatches();
        rules.within("shards", plan.shards(), 1, MOST_SHARDS);
        rules.within("parallel", plan.polling().parallel(), 1, MOST_PARALLEL);
        rules.within("deliveries", plan.retries().attempts(), 0, rules.mostDeliveries());
        rules.checkAge();
        rules.checkFilter();
        rules.checkChanges(design);
        if (plan.deadline().toSeconds() < 1) {
            throw rules.invalid("deadlineSeconds (" + plan.deadline().toSeconds() + ") must be at least 1", "Use 60");
        }
    }

    private void checkBatches() {
        int window = (int) plan.polling().window().toSeconds();
        within("batchSize", plan.polling().batchSize(), 1, plan.ordered() ? LARGEST_FIFO_BATCH : LARGEST_BATCH);
        within("windowSeconds", window, 0, plan.ordered() ? 0 : LONGEST_WINDOW_SECONDS);
        if (plan.kind() == SourceKind.QUEUE && plan.polling().batchSize() > LARGEST_FIFO_BATCH && window == 0) {
            throw invalid(
                    "batchSize (" + plan.polling().batchSize() + ") must be at most " + LARGEST_FIFO_BATCH
                            + " without a window in which to gather more",
                    "Set windowSeconds = 1 or more");
        }
    }

    private int mostDeliveries() {
        return switch (plan.kind()) {
            case QUEUE -> MOST_RECEIVES;
            case TABLE, STREAM -> MOST_STREAM_DELIVERIES;
            case TOPIC, OBJECT, REMOVAL, RULE, WEBHOOK -> MOST_PUSHED_DELIVERIES;
        };
    }

    private void checkAge() {
        int age = (int) plan.retries().maximumAge().toSeconds();
        int most = plan.kind().pushes() ? OLDEST_EVENT_SECONDS : OLDEST_RECORD_SECONDS;
        if (age != 0 && (age < YOUNGEST_SECONDS || age > most)) {
            throw invalid(
                    "maximumAgeSeconds (" + age + ") must be 0, or " + YOUNGEST_SECONDS + " to " + most,
                    "These are AWS's limits");
        }
    }

    private void checkFilter() {
        if (!plan.filter().isEmpty() && !isObject(plan.filter())) {
            throw invalid(
                    "filter (" + plan.filter() + ") must be a JSON object",
                    "Write a pattern such as {\"body\": {\"kind\": [\"order\"]}}");
        }
    }

    private static boolean isObject(String text) {
        try {
            return new ObjectMapper().readTree(text).isObject();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private void checkChanges(Design design) {
        if (plan.kind() != SourceKind.TABLE) {
            return;
        }
        if (plan.changes().isEmpty() || !plan.changes().get(0).equals("INSERT")) {
            throw invalid("changes (" + plan.changes() + ") must begin with INSERT", "An item must be there first");
        }
        boolean procedure = design.pattern() == CallPattern.PROCEDURE;
        if (!procedure && design.callsPerVisit() % plan.changes().size() != 0) {
            throw invalid(
                    "callsPerVisit (" + design.callsPerVisit() + ") must be a multiple of the "
                            + plan.changes().size() + " changes " + plan.changes(),
                    "Each caller makes the changes of an item within one visit: raise callsPerVisit of @Load");
        }
    }

    private void within(String setting, int value, int least, int most) {
        if (value < least || value > most) {
            throw invalid(setting + " (" + value + ") must be " + least + " to " + most, "These are AWS's limits");
        }
    }

    private InvalidInputException invalid(String message, String remedy) {
        return new InvalidInputException(Problem.EVENT_SOURCE, plan.kind().label() + ": " + message, remedy);
    }
}
