package dev.assay.internal.measurement;

import dev.assay.data.Cell;
import dev.assay.internal.design.Design;
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
        Map<Configuration, Long> calls = new LinkedHashMap<>();
        for (Cell cell : plan.design().cells()) {
            calls.merge(Configuration.of(cell, plan.function()), calls(plan, cell), Long::sum);
        }
        boolean counted = plan.load().procedure() == null;
        List<PlannedFunction> functions = new ArrayList<>();
        calls.forEach((one, count) -> functions.add(new PlannedFunction(
                one.memoryMegabytes(),
                one.timeoutSeconds(),
                counted ? OptionalLong.of(count) : OptionalLong.empty(),
                plan.function().version(one.version()).code().length)));
        return new PlannedWork(plan.experiment(), functions, callsAtOnce, plan.collection() != null);
    }

    /** One attempt per call: retries are for throttled calls, which cost nothing. */
    private static long calls(MeasurementPlan plan, Cell cell) {
        Design design = plan.design();
        long warmUp = design.pattern().openLoop() ? plan.load().warmUpCalls() : cell.callers();
        return (long) cell.callers() * design.invocations() + warmUp * design.generations();
    }
}
