package dev.assay.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.Cell;
import dev.assay.data.Level;
import dev.assay.data.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowCsvTest {

    private static final Cell CELL = new Cell(List.of(new Level("delay", 100, "ms"), new Level("parallel", true, "")));

    @TempDir
    private Path folder;

    private record CheckTotal(
            int containers, double share, @Nullable String host, List<Long> calls) {}

    private record Check(String uuid) {}

    @Test
    void eachFormHasAFileOfItsOwnWithThePlaceOfEachRow() throws IOException {
        List<Path> files = RowCsv.write(
                folder,
                List.of(
                        Row.of(CELL, 0, 3, new CheckTotal(10, 0.5, "a,b", List.of(9L, 1L))),
                        Row.of(CELL, 1, 4, new Check("=cmd()")),
                        Row.of(CELL, 1, 4, new CheckTotal(9, 1e-7, null, List.of()))));

        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly("rows-check-total.csv", "rows-check.csv");
        assertThat(Files.readString(files.get(0))).isEqualTo("""
                        cell.delay,cell.parallel,generation,block,containers,share,host,calls\r
                        100,true,0,3,10,0.5,"a,b",9 1\r
                        100,true,1,4,9,1.0E-7,,\r
                        """);
        assertThat(Files.readString(files.get(1))).contains("100,true,1,4,'=cmd()");
    }

    @Test
    void noRowsAreNoFiles() {
        assertThat(RowCsv.write(folder, List.of())).isEmpty();
    }
}
