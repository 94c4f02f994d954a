package spreadcheck;

import java.util.concurrent.ThreadLocalRandom;

/** The clock that sends wait by, and the chance in how long. Tests bring their own. */
interface Waiting {

    /** Milliseconds of a monotonic clock with an arbitrary start. */
    long now();

    void sleep(long millis) throws InterruptedException;

    /** A uniformly distributed number from 0 to {@code most}, both included. */
    long upTo(long most);

    /** The machine's clock. */
    Waiting REAL = new Waiting() {
        @Override
        public long now() {
            return System.nanoTime() / 1_000_000;
        }

        @Override
        public void sleep(long millis) throws InterruptedException {
            Thread.sleep(millis);
        }

        @Override
        public long upTo(long most) {
            return ThreadLocalRandom.current().nextLong(most + 1);
        }
    };
}
