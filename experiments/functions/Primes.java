package functions;

/** Work that is done once in the life of an instance: most of a second on one CPU. */
final class Primes {

    private static final int BOUND = 20_000_000;
    private static final int TIMES = 8;

    private Primes() {}

    static int count() {
        SegmentedSieve sieve = new SegmentedSieve();
        int primes = 0;
        for (int i = 0; i < TIMES; i++) {
            primes = sieve.count(BOUND);
        }
        return primes;
    }
}
