package spreadcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/** Sends against a clock that the test moves, and a service whose answers it writes. */
class SendTest {

    private final List<Long> waits = new ArrayList<>();
    private long now;
    private int attempts;

    @Test
    void anAdmittedCallCountsWithWhatCameOfIt() throws Exception {
        assertThat(send(2000, 60_000).make(() -> new Sent(4, 2, 1))).isEqualTo(new Sent(5, 2, 1));
        assertThat(waits).isEmpty();
    }

    @Test
    void aThrottledAttemptIsRepeatedAfterLongerAndLongerWaits() throws Exception {
        assertThat(send(10_000, 60_000).make(throttled(6))).isEqualTo(new Sent(1, 6, 0));
        assertThat(waits).containsExactly(50L, 100L, 200L, 400L, 500L, 500L);
    }

    @Test
    void aSendIsGivenUpWhenItsRetryBudgetIsSpent() throws Exception {
        assertThat(send(800, 60_000).make(throttled(100))).isEqualTo(new Sent(0, 5, 1));
        assertThat(now).isLessThanOrEqualTo(800);
    }

    @Test
    void noSendWaitsPastTheTimeThatTheFunctionHasLeft() throws Exception {
        assertThat(send(100_000, 1500).make(throttled(100))).isEqualTo(new Sent(0, 4, 1));
        assertThat(now).isLessThanOrEqualTo(500);
    }

    @Test
    void anythingButThrottlingIsAnErrorBecauseTheCallMayHaveRun() {
        assertThatThrownBy(() -> send(2000, 60_000).make(() -> {
                    attempts++;
                    throw new IllegalStateException("connection cut");
                }))
                .hasMessage("connection cut");
        assertThat(attempts).isEqualTo(1);
    }

    @Test
    void sendsInTurnAndAtOnceComeToTheSame() throws Exception {
        assertThat(Sends.inTurn(9, () -> new Sent(1, 2, 0))).isEqualTo(new Sent(9, 18, 0));
        assertThat(Sends.atOnce(9, 0, Waiting.REAL, () -> new Sent(1, 2, 0))).isEqualTo(new Sent(9, 18, 0));
    }

    @Test
    void parallelSendsAreStaggered() throws Exception {
        List<Long> waited = java.util.Collections.synchronizedList(new ArrayList<>());
        Sends.atOnce(4, 50, new LongestWaits(waited), () -> Sent.NOTHING);
        assertThat(waited).containsExactlyInAnyOrder(0L, 50L, 100L, 150L);
    }

    private Send send(long retryBudget, long functionMillis) {
        return new Send(new LongestWaits(waits), retryBudget, () -> functionMillis - now);
    }

    private Supplier<Sent> throttled(int times) {
        return () -> {
            if (attempts++ < times) {
                throw TooManyRequestsException.builder()
                        .message("Rate Exceeded.")
                        .build();
            }
            return Sent.NOTHING;
        };
    }

    /** Always draws the longest wait, and moves the clock by it. */
    private final class LongestWaits implements Waiting {

        private final List<Long> slept;

        LongestWaits(List<Long> slept) {
            this.slept = slept;
        }

        @Override
        public long now() {
            return now;
        }

        @Override
        public void sleep(long millis) {
            slept.add(millis);
            now += millis;
        }

        @Override
        public long upTo(long most) {
            return most;
        }
    }
}
