package dev.assay.internal.measurement;

import dev.assay.data.Cell;
import dev.assay.targets.PlannedFunction;
import dev.assay.targets.PlannedWork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What a plan is about to do on its target: which functions, how many calls of each. */
final class WorkOfPlan {

    private WorkOfPlan() {}

    static PlannedWork of(MeasurementPlan plan, int callsAtOnce) {
        PlanSize size = new PlanSize(plan);
        Map<Configuration, Long> calls = new LinkedHashMap<>();
        for (Cell cell : plan.design().cells()) {
            calls.merge(Configuration.of(cell, plan.function()), size.mostAt(cell), Long::sum);
        }
        List<PlannedFunction> functions = new ArrayList<>();
        calls.forEach((one, most) -> functions.add(new PlannedFunction(
                one.memoryMegabytes(),
                one.timeoutSeconds(),
                size.byProcedure() ? OptionalLong.empty() : OptionalLong.of(most),
                plan.function().version(one.version()).code().length)));
        for (CompanionFunction one : plan.function().companions()) {
            functions.add(new PlannedFunction(
                    one.memoryMegabytes(),
                    one.timeoutSeconds(),
                    OptionalLong.empty(),
                    one.code().code().length));
        }
        return new PlannedWork(
                plan.experiment(),
                functions,
                callsAtOnce,
                plan.collection() != null,
                !plan.function().companions().isEmpty());
    }
}
