package dev.assay.internal.targets.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.InstructionSet;
import dev.assay.internal.cost.Budget;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs of many calls in flight whose durations nobody knows before: the budget is not exceeded, and most of it can be used. */
class SpendingSimulationTest {

    private static final int TIMEOUT_SECONDS = 60;
    private static final FunctionSize SIZE = new FunctionSize(1769, TIMEOUT_SECONDS, 2048, InstructionSet.X86_64);
    private static final int IN_FLIGHT = 100;

    private record Call(double worstCase, double actual) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theBudgetIsNotExceeded(long seed) {
        CallPrice prices = CallPrice.in("us-east-1", InstructionSet.X86_64);
        Budget budget = new Budget(1.00);
        Random random = new Random(seed);
        Deque<Call> inFlight = new ArrayDeque<>();
        double worstCase = prices.worstCase(SIZE);
        double spent = 0;
        while (budget.reserve(worstCase)) {
            // Heavy-tailed, cut off by the timeout and INIT, as durations are.
            long billed = (long) Math.min(1000 * (TIMEOUT_SECONDS + 10), 200 * Math.exp(2 * random.nextGaussian()));
            inFlight.add(new Call(worstCase, prices.of(billed, SIZE, "")));
            if (inFlight.size() == IN_FLIGHT) {
                Call ended = inFlight.remove();
                spent += ended.actual();
                budget.settle(ended.worstCase(), ended.actual());
            }
        }
        for (Call ended : inFlight) {
            spent += ended.actual();
            budget.settle(ended.worstCase(), ended.actual());
        }

        assertThat(spent).isLessThanOrEqualTo(1.00);
        assertThat(budget.spent()).isCloseTo(spent, org.assertj.core.data.Offset.offset(1e-9));
        // What calls in flight might have cost is the part that is not used.
        assertThat(spent).isGreaterThan(1.00 - (IN_FLIGHT + 1) * worstCase);
    }
}
