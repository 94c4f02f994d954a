package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.text.WrappedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {

    private final TextTable table = new TextTable(List.of("experiment", "design"));

    TextTableTest() {
        table.row(List.of("sweep", "memory 128, 256, 512 MB; 2 calls"));
    }

    @Test
    void isAsWideAsItsCells() {
        assertThat(table.width()).isEqualTo(44);
        assertThat(table.lines()).containsExactly("experiment  design", "sweep       memory 128, 256, 512 MB; 2 calls");
    }

    @Test
    void aLongCellTakesSeveralLinesInItsColumn() {
        assertThat(table.lines(35))
                .containsExactly("experiment  design", "sweep       memory 128, 256, 512", "            MB; 2 calls");
    }

    @Test
    void columnsKeepAWidthThatCanBeRead() {
        assertThat(table.lines(3))
                .containsExactly(
                        "experiment  design",
                        "sweep       memory 128,",
                        "            256, 512 MB;",
                        "            2 calls");
    }

    @ParameterizedTest
    @CsvSource({"com.example.Sweep, 12, com.example.|Sweep", "extraordinary, 5, extra|ordin|ary", "'', 5, ''"})
    void aTextWithoutSpacesIsBrokenAfterASignOrWhereTheLineIsFull(String text, int most, String lines) {
        assertThat(String.join("|", WrappedText.lines(text, most))).isEqualTo(lines);
    }

    @Test
    void theTerminalTellsItsColumns() {
        assertThat(TerminalWidth.read("40 132\n")).hasValue(132);
        assertThat(TerminalWidth.read("0 0\n")).isEmpty();
        assertThat(TerminalWidth.read("stty: not a terminal")).isEmpty();
    }
}
