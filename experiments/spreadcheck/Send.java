package spreadcheck;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/**
 * One message to one instance: throttled attempts are repeated with full jitter until the retry budget is spent, and never past the time
 * that the function has left. Without an end of this kind a spread stops for good: its ancestors hold every slot that it waits for.
 *
 * <p>Source of full jitter: <a href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">Exponential Backoff And
 * Jitter</a>.
 */
final class Send {

    private static final long FIRST_WAIT = 50;
    private static final long LONGEST_WAIT = 500;

    /** Left for the answer and the profile. */
    private static final long RESERVE = 1000;

    private final Waiting waiting;
    private final long retryBudget;
    private final LongSupplier remaining;

    /**
     * @param retryBudget milliseconds from the first attempt
     * @param remaining milliseconds that the function has left
     */
    Send(Waiting waiting, long retryBudget, LongSupplier remaining) {
        this.waiting = waiting;
        this.retryBudget = retryBudget;
        this.remaining = remaining;
    }

    /** @param attempt makes the call and returns what came of it beyond itself */
    Sent make(Supplier<Sent> attempt) throws InterruptedException {
        long end = waiting.now() + retryBudget;
        for (int throttled = 0; ; throttled++) {
            try {
                return attempt.get().plus(new Sent(1, throttled, 0));
            } catch (TooManyRequestsException e) {
                long wait = waiting.upTo(Math.min(LONGEST_WAIT, FIRST_WAIT << Math.min(throttled, 10)));
                if (waiting.now() + wait > end || wait + RESERVE > remaining.getAsLong()) {
                    return new Sent(0, throttled + 1, 1);
                }
                waiting.sleep(wait);
            }
        }
    }
}
