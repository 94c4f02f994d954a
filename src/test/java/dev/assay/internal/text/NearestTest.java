package dev.assay.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> KNOWN = List.of("list", "run", "report", "serve", "Memory sweep");

    @ParameterizedTest
    @CsvSource({"lst, list", "reprt, report", "SERVE, serve", "memory-sweap, Memory sweep", "rum, run"})
    void aSlipFindsWhatWasMeant(String written, String meant) {
        assertThat(Nearest.near(written, KNOWN)).contains(meant);
        assertThat(Nearest.question(written, KNOWN)).isEqualTo("Did you mean " + meant + "?");
    }

    @Test
    void anotherWordIsNotTakenForASlip() {
        assertThat(Nearest.near("deploy", KNOWN)).isEmpty();
        assertThat(Nearest.question("deploy", KNOWN)).isEmpty();
        assertThat(Nearest.of("deploy", List.of())).isEmpty();
    }
}
