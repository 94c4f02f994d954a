package dev.assay.internal.targets.aws;

import dev.assay.internal.cost.Budget;
import dev.assay.internal.observations.ReportLine;
import dev.assay.targets.PlannedWork;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;
import software.amazon.awssdk.services.s3.model.S3Request;

/**
 * Keeps to the budget: a call is sent only if its worst case fits beside what was spent and what calls in flight may spend. Once one does not
 * fit, none is sent any more.
 */
final class Spending implements ExecutionInterceptor {

    private static final ExecutionAttribute<Planned> PLANNED = new ExecutionAttribute<>("dev.assay.aws.planned");

    private static final Size UNKNOWN = new Size(10_240, 900);
    private static final Size DEFAULT = new Size(128, 3);
    private static final int SERVER_ERROR = 500;

    private final Budget budget;
    private final CallPrice prices;
    private final Map<String, Size> functions = new ConcurrentHashMap<>();
    private volatile boolean exhausted;

    Spending(Budget budget, CallPrice prices) {
        this.budget = budget;
        this.prices = prices;
    }

    private record Size(int memoryMegabytes, int timeoutSeconds) {}

    private record Planned(Size size, double worstCase) {}

    Estimate estimate(PlannedWork work) {
        return Estimate.of(work, prices);
    }

    /** One line about an estimate, for the person who waits. */
    String inWords(Estimate estimate, String experiment) {
        return estimate.inWords(experiment, budget.left(), prices);
    }

    double left() {
        return budget.left();
    }

    /** Why no call is sent any more; empty while calls are. */
    Optional<String> exhausted() {
        return exhausted
                ? Optional.of("the next call might cost more than what is left of the budget: "
                        + Estimate.amount(budget.spent()) + " of " + Estimate.amount(budget.usd()) + " USD are spent")
                : Optional.empty();
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        if (request instanceof CreateFunctionRequest made) {
            functions.put(made.functionName(), size(made.memorySize(), made.timeout(), DEFAULT));
        } else if (request instanceof UpdateFunctionConfigurationRequest changed) {
            functions.computeIfPresent(
                    changed.functionName(), (name, before) -> size(changed.memorySize(), changed.timeout(), before));
        } else if (request instanceof InvokeRequest call) {
            attributes.putAttribute(PLANNED, reserved(call));
        } else if (request instanceof S3Request) {
            budget.settle(0, prices.ofObjectRequest(reads(request)));
        }
    }

    private Planned reserved(InvokeRequest call) {
        Size size = functions.getOrDefault(call.functionName(), UNKNOWN);
        double worst = call.invocationType() == InvocationType.EVENT
                ? prices.worstCaseOfEvent(size.memoryMegabytes(), size.timeoutSeconds())
                : prices.worstCase(size.memoryMegabytes(), size.timeoutSeconds());
        if (exhausted || !budget.reserve(worst)) {
            exhausted = true;
            throw new NotAllowedException("the call must fit what is left of the budget, and might not");
        }
        return new Planned(size, worst);
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        Planned planned = attributes.getAttribute(PLANNED);
        if (planned != null && context.response() instanceof InvokeResponse response) {
            Long billed = ReportLine.inTail(response.logResult()).allBilledMillis();
            budget.settle(
                    planned.worstCase(),
                    billed == null
                            ? planned.worstCase()
                            : prices.of(billed, planned.size().memoryMegabytes(), response.logResult()));
        }
    }

    /** A refusal costs nothing. Whatever else went wrong, the function may have run. */
    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        Planned planned = attributes.getAttribute(PLANNED);
        if (planned != null) {
            Throwable failure = context.exception();
            boolean refused = failure instanceof AwsServiceException answer && answer.statusCode() < SERVER_ERROR;
            budget.settle(planned.worstCase(), refused ? 0 : planned.worstCase());
        }
    }

    private static Size size(Integer memory, Integer timeout, Size otherwise) {
        return new Size(
                memory == null ? otherwise.memoryMegabytes() : memory,
                timeout == null ? otherwise.timeoutSeconds() : timeout);
    }

    private static boolean reads(SdkRequest request) {
        return request.getClass().getSimpleName().startsWith("Get");
    }
}
