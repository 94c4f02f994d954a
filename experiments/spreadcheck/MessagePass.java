package spreadcheck;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.assay.profiler.Inspector;
import java.util.Map;

/**
 * Spreads a message over the instances of the function that it is: an instance that sees the message for the first time stores it and
 * calls the function again, several times, while rounds are left. The requests are those of SAAF's message passing example, the answers
 * too: {@code value calls totalCalls} beside the profile.
 */
public final class MessagePass implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    private static final Node NODE = new Node();
    private static final SelfCall SELF = new SelfCall();

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        Inspector inspector = new Inspector();
        inspector.inspectAll();
        inspector.inspectInvocation(context.getAwsRequestId());
        Message message = Message.of(event);
        try {
            if (message.pins()) {
                pin(message, inspector, context);
            } else {
                take(message, inspector, context);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        inspector.addAttribute("value", NODE.data());
        inspector.addAttribute("calls", NODE.calls());
        inspector.inspectAllDeltas();
        return inspector.finish();
    }

    /** Keeps this instance busy, and tells what it knows. */
    private static void pin(Message message, Inspector inspector, Context context) throws InterruptedException {
        if (message.reset()) {
            NODE.reset();
            SELF.warmUp(context.getFunctionName());
        }
        inspector.addAttribute("knows", NODE.message());
        inspector.addAttribute("totalCalls", NODE.totalCalls());
        stay(message.sleep(), context);
    }

    private static void take(Message message, Inspector inspector, Context context) throws InterruptedException {
        boolean unknown = NODE.receive(message);
        Sent sent = unknown && message.currentround() < message.rounds() ? pass(message, context) : Sent.NOTHING;
        NODE.sent(sent.calls());
        inspector.addAttribute("message", message.message());
        inspector.addAttribute("parent", message.parent());
        inspector.addAttribute("round", message.currentround());
        inspector.addAttribute("firstSeen", unknown);
        inspector.addAttribute("totalCalls", sent.calls());
        inspector.addAttribute("throttled", sent.throttled());
        inspector.addAttribute("givenUp", sent.givenUp());
        stay(message.delay(), context);
    }

    private static Sent pass(Message message, Context context) throws InterruptedException {
        Map<String, Object> next = message.next(context.getAwsRequestId());
        Send one = new Send(Waiting.REAL, message.retryBudget(), context::getRemainingTimeInMillis);
        Sends.Work send = () -> one.make(() -> SELF.make(context.getFunctionName(), next));
        return message.parallel()
                ? Sends.atOnce(message.nodespread(), message.stagger(), Waiting.REAL, send)
                : Sends.inTurn(message.nodespread(), send);
    }

    /** Never into the timeout: a call that is cut off leaves no profile. */
    private static void stay(long millis, Context context) throws InterruptedException {
        Thread.sleep(Math.max(0, Math.min(millis, context.getRemainingTimeInMillis() - 500L)));
    }
}
