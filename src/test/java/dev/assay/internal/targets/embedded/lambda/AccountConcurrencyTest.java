package dev.assay.internal.targets.embedded.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AccountConcurrencyTest {

    private static final String OF_THE_FUNCTION = "ReservedFunctionConcurrentInvocationLimitExceeded";
    private static final String OF_THE_ACCOUNT = "ConcurrentInvocationLimitExceeded";

    private final AccountConcurrency account = new AccountConcurrency(103);
    private final Concurrency one = new Concurrency(account);
    private final Concurrency other = new Concurrency(account);

    @Test
    void functionsWithoutReservationShareTheAccount() {
        enter(one, 60);
        enter(other, 43);

        assertRefused(one, OF_THE_ACCOUNT);
        assertRefused(other, OF_THE_ACCOUNT);
        other.leave();
        assertThatCode(one::enter).doesNotThrowAnyException();
    }

    @Test
    void aReservationIsTheFunctionsOwnAndNoMore() {
        one.reserve(3);
        enter(other, 100);
        enter(one, 3);

        assertRefused(one, OF_THE_FUNCTION);
        assertRefused(other, OF_THE_ACCOUNT);
        assertThat(account.unreserved()).isEqualTo(100);
    }

    @Test
    void callsInFlightAreCountedWhereTheyBelongWhenAReservationComesAndGoes() {
        enter(one, 3);
        one.reserve(3);
        assertRefused(one, OF_THE_FUNCTION);
        enter(other, 100);
        assertRefused(other, OF_THE_ACCOUNT);

        for (int i = 0; i < 2; i++) {
            one.leave();
        }
        one.reserve(null);
        enter(other, 2);
        assertRefused(other, OF_THE_ACCOUNT);
        one.leave();
        assertThatCode(other::enter).doesNotThrowAnyException();
    }

    @Test
    void oneHundredStayUnreserved() {
        one.reserve(2);

        assertThatExceptionOfType(ServiceError.class).isThrownBy(() -> other.reserve(2));
        assertThat(other.reserved()).isNull();
        other.reserve(1);
        assertThatCode(() -> other.reserve(0)).doesNotThrowAnyException();
    }

    @Test
    void inASmallAccountNothingCanBeReservedButZero() {
        Concurrency function = new Concurrency(new AccountConcurrency(10));

        assertThatExceptionOfType(ServiceError.class).isThrownBy(() -> function.reserve(1));
        function.reserve(0);
        assertRefused(function, OF_THE_FUNCTION);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10})
    void underContentionThereAreNeverMoreThanAreReserved(int reserved) throws InterruptedException, ExecutionException {
        Concurrency function = new Concurrency(new AccountConcurrency(1000));
        function.reserve(reserved);
        Crowd crowd = new Crowd(function);

        crowd.press(16);

        assertThat(crowd.most.get()).isEqualTo(reserved);
        enter(function, reserved);
        assertRefused(function, OF_THE_FUNCTION);
    }

    private static void enter(Concurrency function, int calls) {
        for (int i = 0; i < calls; i++) {
            function.enter();
        }
    }

    private static void assertRefused(Concurrency function, String reason) {
        assertThatExceptionOfType(ServiceError.class)
                .isThrownBy(function::enter)
                .satisfies(error -> assertThat(error.response().status()).isEqualTo(429))
                .satisfies(
                        error -> assertThat(Bodies.text(error.response())).contains("\"Reason\":\"" + reason + "\""));
    }

    /** Threads that enter and leave. */
    private static final class Crowd {

        private final Concurrency function;
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        private Crowd(Concurrency function) {
            this.function = function;
        }

        /** So that the limit is reached for certain, nobody leaves before all have tried once. */
        private void press(int threads) throws InterruptedException, ExecutionException {
            CountDownLatch tried = new CountDownLatch(threads);
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(pool.submit(() -> comeAndGo(tried)));
            }
            for (Future<?> each : all) {
                each.get();
            }
            pool.shutdown();
        }

        private Void comeAndGo(CountDownLatch tried) throws InterruptedException {
            boolean first = enter();
            tried.countDown();
            tried.await();
            leave(first);
            for (int i = 0; i < 2_000; i++) {
                leave(enter());
            }
            return null;
        }

        private boolean enter() {
            try {
                function.enter();
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                return true;
            } catch (ServiceError e) {
                return false;
            }
        }

        private void leave(boolean entered) {
            if (entered) {
                inside.decrementAndGet();
                function.leave();
            }
        }
    }
}
