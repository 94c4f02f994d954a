package dev.assay.internal.measurement;

import dev.assay.data.Cell;
import dev.assay.data.Factors;
import dev.assay.data.Level;
import dev.assay.internal.sources.SourceKind;
import dev.assay.internal.sources.SourcePlan;
import dev.assay.internal.sources.SourceSetting;
import java.time.Duration;
import java.util.List;

/**
 * The event sources that call the functions of an experiment, in place of the client.
 *
 * @param sources one of each kind; of several, a factor of the design says which
 */
public record EventsPlan(List<SourcePlan> sources) {

    public EventsPlan {
        sources = List.copyOf(sources);
    }

    /** The source at a cell. */
    public SourcePlan at(Cell cell) {
        SourcePlan plan = cell.level(Factors.SOURCE)
                .map(level -> SourceKind.labelled(String.valueOf(level.value())))
                .flatMap(kind ->
                        sources.stream().filter(one -> one.kind() == kind).findFirst())
                .orElseGet(() -> sources.get(0));
        SourcePlan at = plan;
        for (SourceSetting setting : SourceSetting.values()) {
            Level level = cell.level(setting.factor()).orElse(null);
            at = level == null ? at : at.with(setting, level.value());
        }
        return at;
    }

    /** How long events are waited for. */
    Duration deadline() {
        return sources.stream()
                .map(SourcePlan::deadline)
                .max(Duration::compareTo)
                .orElseThrow();
    }
}
