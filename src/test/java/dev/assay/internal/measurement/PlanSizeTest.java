package dev.assay.internal.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.Cell;
import dev.assay.data.ColdStart;
import dev.assay.data.Factors;
import dev.assay.data.Level;
import dev.assay.internal.design.CallPattern;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import dev.assay.targets.PlannedFunction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanSizeTest {

    private static final DesignFactor MEMORY =
            new DesignFactor("memory", DesignFactor.Role.CONFIGURATION, List.of(new Level("memory", 512, "MB")));
    private static final DesignFactor CAUSE = new DesignFactor(
            Factors.COLD_START,
            DesignFactor.Role.CONFIGURATION,
            List.of(level(ColdStart.CODE), level(ColdStart.SCALE_OUT)));

    private static Level level(ColdStart kind) {
        return new Level(Factors.COLD_START, kind.label(), "");
    }

    /** Ten calls within the blocks, and a warm-up in each of two generations. */
    @Test
    void callsAndWarmUpsOfAClosedLoop() {
        MeasurementPlan plan = plan(new Design(List.of(MEMORY), 10, 1, 2, 1));
        assertThat(new PlanSize(plan).expected()).isEqualTo(12);
        assertThat(WorkOfPlan.of(plan, 1).functions())
                .extracting(PlannedFunction::calls)
                .extracting(calls -> calls.orElseThrow())
                .containsExactly(12L);
    }

    /** To find an instance busy may take 1 call, then 2, 4 and 8 at once. The person who waits sees visits. */
    @Test
    void aColdStartByScalingOutMayTakeFifteenCalls() {
        MeasurementPlan plan = plan(new Design(List.of(CAUSE), 5, 1, 5, 1, CallPattern.COLD_STARTS));
        List<Cell> cells = plan.design().cells();
        PlanSize size = new PlanSize(plan);
        assertThat(size.mostAt(cells.get(0))).isEqualTo(1 + 5);
        assertThat(size.mostAt(cells.get(1))).isEqualTo(1 + 5 * 15);
        assertThat(size.countsVisits()).isTrue();
        assertThat(size.expected()).isEqualTo(2 * 6);
        assertThat(WorkOfPlan.of(plan, 8).functions().stream()
                        .mapToLong(one -> one.calls().orElseThrow())
                        .sum())
                .isEqualTo(6 + 76);
    }

    private static MeasurementPlan plan(Design design) {
        FunctionToDeploy function = new FunctionToDeploy(
                List.of(new FunctionVersion("", new byte[] {1}, "a.Handler", "java")), 512, 10, Map.of());
        return new MeasurementPlan(
                "Size", design, function, new PayloadTemplate("{}", design.factors()), LoadPlan.plain(), null);
    }
}
