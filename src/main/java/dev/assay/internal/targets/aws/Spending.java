package dev.assay.internal.targets.aws;

import dev.assay.internal.cost.Budget;
import dev.assay.internal.observations.ReportLine;
import dev.assay.targets.PlannedWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
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
import software.amazon.awssdk.services.lambda.model.LambdaRequest;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;
import software.amazon.awssdk.services.s3.model.S3Request;

/**
 * Keeps to the budget: a call is sent only if its worst case fits beside what was spent and what calls in flight may spend. Once one does not
 * fit, none is sent any more.
 */
final class Spending implements ExecutionInterceptor {

    private static final ExecutionAttribute<Planned> PLANNED = new ExecutionAttribute<>("dev.assay.aws.planned");

    private static final PlannedWork NOTHING = new PlannedWork("nothing", List.of(), 0, false);
    private static final int SERVER_ERROR = 500;

    private final Budget budget;
    private final CallPrice prices;
    private final EventPrice events;
    private final NetworkPrice networks;
    private final HourMeter hours;
    private final Map<String, FunctionSize> functions = new ConcurrentHashMap<>();
    private final CallingBuckets buckets = new CallingBuckets();
    private volatile WorkPrice work;
    private volatile boolean exhausted;

    /** @param nanos a clock that only advances, for what is paid by the hour */
    Spending(Budget budget, CallPrice prices, LongSupplier nanos) {
        this.budget = budget;
        this.prices = prices;
        this.events = new EventPrice(prices);
        this.networks = new NetworkPrice(prices.elsewhere());
        this.hours = new HourMeter(nanos);
        this.work = priced(NOTHING);
    }

    private WorkPrice priced(PlannedWork planned) {
        return new WorkPrice(planned, prices, events, networks);
    }

    /**
     * A request that is under way.
     *
     * @param size of the function that is called
     * @param worstCase what is reserved for it, in USD
     * @param following the part of it for what follows, of which nobody sees the end
     */
    private record Planned(FunctionSize size, double worstCase, double following) {}

    Estimate estimate(PlannedWork planned) {
        return Estimate.of(planned, priced(planned));
    }

    /** One line about an estimate, for the person who waits. */
    String inWords(Estimate estimate, PlannedWork planned) {
        return estimate.inWords(planned, budget.left(), prices);
    }

    /** From now on requests are those of this work. */
    void begins(PlannedWork planned) {
        work = priced(planned);
    }

    /** From now on what was made is removed: nothing that is asked for has a function called. */
    void ends() {
        work = priced(NOTHING);
    }

    double left() {
        return budget.left();
    }

    /** Why no call is sent any more; empty while calls are. */
    Optional<String> exhausted() {
        return exhausted
                ? Optional.of(
                        "the next call might cost more than what is left of the budget: " + amounts() + " are spent")
                : Optional.empty();
    }

    /** One line for the person who waited; empty if nothing was spent. */
    Optional<String> spentInWords() {
        return budget.spent() > 0
                ? Optional.of("at most " + amounts() + " were spent, what follows an event counted by its worst case")
                : Optional.empty();
    }

    private String amounts() {
        return Estimate.amount(budget.spent()) + " of " + Estimate.amount(budget.usd()) + " USD";
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        refuseUncounted(request);
        meter(request);
        if (request instanceof CreateFunctionRequest made) {
            functions.put(made.functionName(), FunctionSize.of(made, prices.usual()));
        } else if (request instanceof UpdateFunctionConfigurationRequest changed) {
            functions.computeIfPresent(changed.functionName(), (name, before) -> before.changed(changed));
        } else if (request instanceof InvokeRequest call) {
            attributes.putAttribute(PLANNED, reserved(call));
        } else if (request instanceof S3Request) {
            object(request, attributes);
        } else if (!(request instanceof LambdaRequest)) {
            event(request, attributes);
        }
    }

    /** A procedure may connect what it made with a function only if it is known what follows. */
    private void refuseUncounted(SdkRequest request) {
        if (EventRequests.connects(request) && !work.countsWhatFollows()) {
            throw new NotAllowedException(
                    EventRequests.operation(request) + " must not be asked for on the target aws in"
                            + " an experiment without event source and without @Companion(callsAtMost): nobody knows how often"
                            + " the function would run");
        }
    }

    /** What is paid by the hour is paid before the hour begins. */
    private void meter(SdkRequest request) {
        boolean more = true;
        switch (EventRequests.operation(request)) {
            case "createstream" ->
                hours.begins(
                        EventRequests.text(request, "StreamName"),
                        events.shardHours(Integer.parseInt("0" + EventRequests.text(request, "ShardCount"))));
            case "createqueue" -> hours.begins(EventRequests.text(request, "QueueName"), events.queueHour());
            case "deletestream" -> hours.ends(EventRequests.text(request, "StreamName"));
            case "deletequeue" ->
                hours.ends(EventRequests.text(request, "QueueUrl").replaceFirst("^.*/", ""));
            default -> more = false;
        }
        double due = hours.due();
        if (due > 0 && !budget.reserve(due)) {
            exhausted = true;
            if (more) {
                throw new NotAllowedException("an hour of it must fit what is left of the budget, and does not");
            }
        } else {
            budget.settle(due, due);
        }
    }

    /**
     * A NAT gateway with its address is about to be made.
     *
     * @throws NotAllowedException if its first hour does not fit what is left of the budget
     */
    void hoursBegin(String natGateway) {
        hours.begins(natGateway, networks.perHour());
        double due = hours.due();
        if (!budget.reserve(due)) {
            exhausted = true;
            hours.ends(natGateway);
            throw new NotAllowedException("an hour of a NAT gateway must fit what is left of the budget, and does not");
        }
        budget.settle(due, due);
    }

    void hoursEnd(String natGateway) {
        hours.ends(natGateway);
    }

    private void object(SdkRequest request, ExecutionAttributes attributes) {
        budget.settle(0, prices.ofObjectRequest(reads(request)));
        double most = buckets.calls(request) * work.most();
        if (most > 0) {
            attributes.putAttribute(PLANNED, new Planned(FunctionSize.LARGEST, reserve(most), most));
        }
    }

    private void event(SdkRequest request, ExecutionAttributes attributes) {
        int puts = EventRequests.puts(request);
        double most = puts * Math.max(work.most(), events.put(EventRequests.service(request)));
        if (puts > 0) {
            attributes.putAttribute(PLANNED, new Planned(FunctionSize.LARGEST, reserve(most), most));
        } else {
            budget.settle(0, events.other(EventRequests.service(request)));
        }
    }

    private double reserve(double worst) {
        if (exhausted || !budget.reserve(worst)) {
            exhausted = true;
            throw new NotAllowedException("the call must fit what is left of the budget, and might not");
        }
        return worst;
    }

    private Planned reserved(InvokeRequest call) {
        FunctionSize size = functions.getOrDefault(call.functionName(), FunctionSize.LARGEST);
        boolean event = call.invocationType() == InvocationType.EVENT;
        double own = event ? prices.worstCaseOfEvent(size) : prices.worstCase(size);
        double following = (event ? CallPrice.ATTEMPTS_OF_EVENT : 1) * work.companions();
        return new Planned(size, reserve(own + following), following);
    }

    /** What follows is never seen: it counts as a whole. */
    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        Planned planned = attributes.getAttribute(PLANNED);
        if (planned == null) {
            return;
        }
        attributes.putAttribute(PLANNED, null);
        Long billed = context.response() instanceof InvokeResponse response
                ? ReportLine.inTail(response.logResult()).allBilledMillis()
                : null;
        budget.settle(
                planned.worstCase(),
                billed == null
                        ? planned.worstCase()
                        : planned.following()
                                + prices.of(billed, planned.size(), ((InvokeResponse) context.response()).logResult()));
    }

    /** A refusal costs nothing. Whatever else went wrong, the function may have run. */
    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        Planned planned = attributes.getAttribute(PLANNED);
        if (planned != null) {
            attributes.putAttribute(PLANNED, null);
            Throwable failure = context.exception();
            boolean refused = failure instanceof AwsServiceException answer && answer.statusCode() < SERVER_ERROR;
            budget.settle(planned.worstCase(), refused ? 0 : planned.worstCase());
        }
    }

    private static boolean reads(SdkRequest request) {
        return request.getClass().getSimpleName().startsWith("Get");
    }
}
