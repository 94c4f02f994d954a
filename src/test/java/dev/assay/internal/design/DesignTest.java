package dev.assay.internal.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.data.Cell;
import dev.assay.data.Level;
import dev.assay.internal.errors.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignTest {

    private static final DesignFactor MEMORY = factor("memory", "MB", 128, 256);
    private static final DesignFactor TIMES = factor("times", "", 1, 2, 3);

    @Test
    void factorsCross() {
        Design design = new Design(List.of(MEMORY, TIMES), 20, 2, 5, 1);

        assertThat(design.cells())
                .extracting(Cell::id)
                .containsExactly(
                        "memory=128,times=1",
                        "memory=128,times=2",
                        "memory=128,times=3",
                        "memory=256,times=1",
                        "memory=256,times=2",
                        "memory=256,times=3");
        assertThat(design.blocks()).isEqualTo(10);
        assertThat(design.blocksPerGeneration()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0  | 1 | 1 | invocations (0) must be at least 1",
                "5  | 0 | 1 | callsPerVisit (0) must be at least 1",
                "5  | 1 | 0 | generations (0) must be at least 1",
                "12 | 1 | 5 | invocations (12) must be a multiple of generations x callsPerVisit (5). Use 10 or 15",
                "3  | 1 | 5 | invocations (3) must be a multiple of generations x callsPerVisit (5). Use 5"
            })
    void replicatesAreChecked(int invocations, int callsPerVisit, int generations, String message) {
        assertThatThrownBy(() -> new Design(List.of(MEMORY), invocations, callsPerVisit, generations, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aFactorHasLevelsAndNoneTwice() {
        assertThatThrownBy(() -> factor("memory", "MB"))
                .hasMessageStartingWith("memory ([]) must have at least one level");
        assertThatThrownBy(() -> factor("memory", "MB", 128, 256, 128))
                .hasMessageStartingWith("memory (128) must be named once");
        assertThatThrownBy(() -> new Design(List.of(MEMORY, MEMORY), 5, 1, 5, 1))
                .hasMessageStartingWith("factor (memory) must be named once in a design");
    }

    @Test
    void narrowingKeepsTheNamedLevelsInTheDesignsOrder() {
        assertThat(narrow("256,128", MEMORY)).containsExactly(MEMORY);
        assertThat(narrow("times=3, times=1", MEMORY, TIMES)).containsExactly(MEMORY, factor("times", "", 1, 3));
        assertThat(narrow("", MEMORY, TIMES)).containsExactly(MEMORY, TIMES);
        assertThat(narrow("other=3", MEMORY)).containsExactly(MEMORY);
    }

    @Test
    void narrowingReachesEveryText() {
        DesignFactor texts = texts("a,b", "a=b", " padded ", "c\\d", "a");
        assertThat(narrow("a\\,b", texts)).containsExactly(texts("a,b"));
        assertThat(narrow("text=a=b,text=a\\,b", texts)).containsExactly(texts("a,b", "a=b"));
        assertThat(narrow("text= padded ,a", texts)).containsExactly(texts(" padded ", "a"));
        assertThat(narrow("c\\d", texts)).containsExactly(texts("c\\d"));
        assertThatThrownBy(() -> narrow("a,b", texts))
                .hasMessageStartingWith("assay.levels (b) must name a level of text. Its levels are a\\,b, a=b, ");
    }

    private static DesignFactor texts(String... values) {
        return new DesignFactor(
                "text",
                DesignFactor.Role.PAYLOAD,
                Arrays.stream(values).map(value -> new Level("text", value, "")).toList());
    }

    @Test
    void narrowingSaysWhatItDoesNotKnow() {
        assertThatThrownBy(() -> narrow("512", MEMORY))
                .hasMessage(
                        "assay.levels (512) must name a level of memory. Its levels are 128, 256. See docs/errors/levels.md");
        assertThatThrownBy(() -> narrow("128", MEMORY, TIMES))
                .hasMessageStartingWith("assay.levels (128) must name the factor if there are several");
    }

    private static List<DesignFactor> narrow(String text, DesignFactor... factors) {
        return Narrowing.parse(text).narrow(List.of(factors));
    }

    private static DesignFactor factor(String name, String unit, Integer... values) {
        return new DesignFactor(
                name,
                DesignFactor.Role.CONFIGURATION,
                Arrays.stream(values).map(value -> new Level(name, value, unit)).toList());
    }
}
