package dev.assay.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.internal.verdicts.ClaimRefutedError;
import dev.assay.internal.verdicts.Judgements;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private final Judgements judgements = new Judgements(false);

    @Test
    void holdsWhereEverythingWasSeen() {
        assertThat(coverage().add("block 0", 10, 10).add("block 1", 82, 82)).isComplete();
        assertThat(judgements.made())
                .singleElement()
                .satisfies(judgement -> assertThat(judgement.n()).isEqualTo(2));
    }

    @Test
    void tooFewAndTooManyAreNamedWithTheirPlace() {
        assertThatThrownBy(() -> assertThat(coverage()
                                .add("block 0", 10, 9)
                                .add("block 1", 10, 10)
                                .add("block 2", 10, 11))
                        .isComplete())
                .isInstanceOf(ClaimRefutedError.class)
                .hasMessage("records: places as they should be is 1, claimed all 3; not so: block 0: 9 instead of 10;"
                        + " block 2: 11 instead of 10 (n = 3): refuted");
    }

    @Test
    void nothingToSeeIsNotAllSeen() {
        assertThatThrownBy(() -> assertThat(coverage()).isComplete()).isInstanceOf(ClaimRefutedError.class);
    }

    private Coverage coverage() {
        return new Coverage("records", judgements);
    }
}
