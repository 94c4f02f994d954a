package functions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentedSieveTest {

    private final SegmentedSieve sieve = new SegmentedSieve();

    // The numbers of primes up to powers of ten: https://oeis.org/A006880
    @ParameterizedTest
    @CsvSource({"10, 4", "100, 25", "1000, 168", "10000, 1229", "100000, 9592", "1000000, 78498", "10000000, 664579"})
    void countsThePrimesUpToPowersOfTen(int n, int primes) {
        assertThat(sieve.count(n)).isEqualTo(primes);
    }

    @ParameterizedTest
    @CsvSource({"-2147483648, 0", "-1, 0", "0, 0", "1, 0", "2, 1", "3, 2", "4, 2", "5, 3", "8, 4", "9, 4", "25, 9"})
    void smallBoundsAndThoseBelowTwo(int n, int primes) {
        assertThat(sieve.count(n)).isEqualTo(primes);
    }

    /** A segment has 262,144 numbers, a word 128. */
    @ParameterizedTest
    @CsvSource({"0", "262144", "524288", "999936"})
    void agreesWithTrialDivisionAroundTheEdgesOfSegmentsAndWords(int edge) {
        int expected = sieve.count(Math.max(edge - 300, 0));
        for (int n = Math.max(edge - 299, 1); n <= edge + 300; n++) {
            expected += isPrime(n) ? 1 : 0;
            assertThat(sieve.count(n)).as("primes up to %d", n).isEqualTo(expected);
        }
    }

    @Test
    void aSmallerBoundAfterALargerOneIsCountedAfresh() {
        assertThat(sieve.count(1_000_000)).isEqualTo(78_498);
        assertThat(sieve.count(100)).isEqualTo(25);
        assertThat(sieve.count(1_000_000)).isEqualTo(78_498);
    }

    private static boolean isPrime(int n) {
        for (int divisor = 2; divisor * divisor <= n; divisor++) {
            if (n % divisor == 0) {
                return false;
            }
        }
        return n >= 2;
    }
}
