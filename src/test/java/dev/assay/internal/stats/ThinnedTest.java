package dev.assay.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThinnedTest {

    private static final double[] HUNDRED =
            IntStream.range(0, 100).mapToDouble(i -> i).toArray();

    @Test
    void equallyManyAreAll() {
        assertThat(Thinned.to(HUNDRED, 100, 3)).isEqualTo(HUNDRED);
    }

    @Test
    void eachTenthOfTheCallsGivesOneOfTen() {
        double[] kept = Thinned.to(HUNDRED, 10, 0);
        for (int tenth = 0; tenth < 10; tenth++) {
            assertThat(kept[tenth]).isBetween(10.0 * tenth, 10.0 * tenth + 9);
        }
    }

    /** A burst's first call must not stand for all of them. */
    @Test
    void everyPlaceOfABurstIsTakenAboutAsOften() {
        int[] taken = new int[10];
        for (int generation = 0; generation < 50; generation++) {
            Arrays.stream(Thinned.to(HUNDRED, 10, generation)).forEach(value -> taken[(int) value % 10]++);
        }
        assertThat(Arrays.stream(taken).boxed()).allMatch(times -> times >= 45 && times <= 55);
    }
}
