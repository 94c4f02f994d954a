package dev.assay.internal.measurement;

import dev.assay.data.Cell;
import dev.assay.data.Network;
import dev.assay.internal.sources.SourcePlan;
import dev.assay.targets.PlannedCompanion;
import dev.assay.targets.PlannedFunction;
import dev.assay.targets.PlannedNetwork;
import dev.assay.targets.PlannedSource;
import dev.assay.targets.PlannedWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a plan is about to do on its target: which functions, how many calls of each, what calls them. */
final class WorkOfPlan {

    /** What it takes to make sources and to remove them. */
    private static final Duration AROUND = Duration.ofMinutes(10);

    private WorkOfPlan() {}

    static PlannedWork of(MeasurementPlan plan, int callsAtOnce) {
        return new PlannedWork(
                plan.experiment(),
                functions(plan),
                callsAtOnce,
                plan.collection() != null || plan.events() != null || plan.trace() != null,
                plan.function().companions().stream()
                        .map(one -> new PlannedCompanion(
                                one.name(), one.memoryMegabytes(), one.timeoutSeconds(), one.callsAtMost()))
                        .toList(),
                sources(plan),
                Stream.ofNullable(plan.function().copied())
                        .map(copied -> copied.original().role())
                        .toList(),
                network(plan));
    }

    private static @Nullable PlannedNetwork network(MeasurementPlan plan) {
        Set<Network> levels = plan.design().cells().stream()
                .map(cell -> Configuration.of(cell, plan.function()).network())
                .filter(network -> network != Network.OUTSIDE)
                .collect(Collectors.toSet());
        return levels.isEmpty()
                ? null
                : new PlannedNetwork(levels, plan.function().networkAtMost());
    }

    private static List<PlannedFunction> functions(MeasurementPlan plan) {
        PlanSize size = new PlanSize(plan);
        Map<Configuration, Long> calls = new LinkedHashMap<>();
        for (Cell cell : plan.design().cells()) {
            calls.merge(Configuration.of(cell, plan.function()), size.mostAt(cell), Long::sum);
        }
        List<PlannedFunction> functions = new ArrayList<>();
        calls.forEach((one, most) -> functions.add(new PlannedFunction(
                one.memoryMegabytes(),
                one.timeoutSeconds(),
                plan.function().ephemeralMegabytes(),
                one.instructionSet(),
                size.byProcedure() ? OptionalLong.empty() : OptionalLong.of(most),
                plan.function().version(one.version()).code().length)));
        return functions;
    }

    /** One of each function. */
    private static List<PlannedSource> sources(MeasurementPlan plan) {
        if (plan.events() == null) {
            return List.of();
        }
        Map<Configuration, SourcePlan> sources = new LinkedHashMap<>();
        for (Cell cell : plan.design().cells()) {
            sources.putIfAbsent(
                    Configuration.of(cell, plan.function()), plan.events().at(cell));
        }
        Duration lasts = lasts(plan, plan.events().deadline());
        return sources.values().stream()
                .map(one -> new PlannedSource(
                        one.kind().capability(),
                        one.mostDeliveries(),
                        one.shards(),
                        one.retries().letters(),
                        lasts))
                .toList();
    }

    /** If each visit waited until the deadline. */
    private static Duration lasts(MeasurementPlan plan, Duration deadline) {
        int visits = plan.design().cells().size()
                * (plan.design().blocks() + plan.design().generations());
        return deadline.multipliedBy(visits).plus(AROUND);
    }
}
