package dev.assay.internal.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.Outcome;
import dev.assay.internal.design.Design;
import dev.assay.internal.report.ExampleRun;
import dev.assay.internal.report.figures.CellLabels;
import dev.assay.internal.report.figures.StepFigures;
import dev.assay.internal.report.markup.Markup;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepTableTest {

    private static final Design DESIGN = ExampleRun.memory(128, 256);

    @Test
    void theStepsOfALevelStandBesideItsNameAndWhatNoneHadIsNoColumn() {
        String table = table(List.of(
                step(0, "first", Map.of(Outcome.SUCCESS, 3)),
                step(0, "second", Map.of(Outcome.SUCCESS, 2, Outcome.THROTTLED, 1)),
                step(1, "first", Map.of(Outcome.SUCCESS, 3))));
        assertThat(table)
                .containsOnlyOnce("<th scope=\"rowgroup\" rowspan=\"2\">128 MB</th>")
                .containsOnlyOnce("<th scope=\"rowgroup\" rowspan=\"1\">256 MB</th>")
                .contains(">Throttled</th>")
                .doesNotContain(">Accepted</th>");
    }

    private static StepFigures step(int cell, String name, Map<Outcome, Integer> outcomes) {
        return new StepFigures(DESIGN.cells().get(cell), name, 3, 3, outcomes, 0, 1.5);
    }

    private static String table(List<StepFigures> steps) {
        Markup page = new Markup();
        new StepTable(steps, CellLabels.of(DESIGN)).write(page);
        return page.toString();
    }
}
