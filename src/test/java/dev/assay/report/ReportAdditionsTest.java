package dev.assay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.report.Shape.Anchor;
import dev.assay.report.Shape.Look;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportAdditionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "../etc", "a/b", "A", "levels", "observations", "rows-x", "visit-512", "a.svg"})
    void aNameIsNoPathAndNoneOfTheReports(String name) {
        assertThatThrownBy(() -> Drawing.named(name, "a picture").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name (" + name + ") must be");
        assertThatThrownBy(() -> DataTable.onPage(name, "a table", List.of("a"), List.of()))
                .hasMessageContaining("name (" + name + ") must be");
    }

    @Test
    void noTwoHaveOneName() {
        ReportAdditions additions =
                new ReportAdditions().picture(Drawing.named("one", "a picture").build());

        assertThatThrownBy(() -> additions.table(DataTable.fileOnly("one", "a table", List.of("a"), List.of())))
                .hasMessageContaining("name (one) must be that of one picture or table");
    }

    @Test
    void everyRowHasAValuePerColumn() {
        assertThatThrownBy(() -> DataTable.onPage("one", "a table", List.of("a", "b"), List.of(List.of(1))))
                .hasMessageContaining("values in a row (1) must be as many as there are columns (2)");
    }

    @Test
    void whatHasNoPlaceInAPictureIsRefused() {
        assertThatThrownBy(() -> new Shape.Text(Double.NaN, 0, "", Anchor.START, Look.NOTE))
                .hasMessageContaining("coordinate (NaN) must be finite");
        assertThatThrownBy(() -> new Shape.Bar(0, 0, 1, 1, 8, "")).hasMessageContaining("colour of 0 to 7");
        assertThatThrownBy(() -> Drawing.named("one", "a picture").size(10, 400).build())
                .hasMessageContaining("width (10) must be 200 to 2000");
        assertThatThrownBy(() -> new Drawing.Axis(3, 3, "s")).hasMessageContaining("axis (3.0 to 3.0) must go");
    }

    @Test
    void aNarrowPictureNeedsNoAxis() {
        Drawing narrow = Drawing.named("one", "a picture").size(640, 200).build();

        assertThat(narrow.right()).isLessThan(640);
    }

    @Test
    void valuesLieAlongTheAxis() {
        DrawingBuilder picture = Drawing.named("one", "a picture").across(0, 10, 100, 300, "s");

        assertThat(picture.x(0)).isEqualTo(100);
        assertThat(picture.x(5)).isEqualTo(200);
        assertThat(picture.x(99)).isEqualTo(300);
        assertThatThrownBy(() -> Drawing.named("one", "no axis").x(1)).hasMessageContaining("Call across first");
    }
}
