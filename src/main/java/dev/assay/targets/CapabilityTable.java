package dev.assay.targets;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What a target shows of each {@link Capability}, and how, or why not: one row per capability. Immutable. */
public final class CapabilityTable {

    private final Map<Capability, Support> rows;

    private CapabilityTable(Map<Capability, Support> rows) {
        this.rows = rows;
    }

    /** Asks for the row of every capability. A {@code switch} over the enum makes the compiler find a row that is missing. */
    public static CapabilityTable of(Function<Capability, Support> row) {
        Map<Capability, Support> rows = new EnumMap<>(Capability.class);
        for (Capability capability : Capability.values()) {
            rows.put(capability, row.apply(capability));
        }
        return new CapabilityTable(rows);
    }

    /** The same table with another row for one capability. */
    public CapabilityTable with(Capability capability, Support support) {
        Map<Capability, Support> changed = new EnumMap<>(rows);
        changed.put(capability, support);
        return new CapabilityTable(changed);
    }

    /** The row of a capability. */
    public Support support(Capability capability) {
        return Objects.requireNonNull(rows.get(capability), "every capability has a row");
    }

    /** Why a capability is missing; empty if the target shows it. */
    public Optional<String> missing(Capability capability) {
        Support support = support(capability);
        return support.present() ? Optional.empty() : Optional.of(support.reason());
    }

    /** All rows in the order of {@link Capability}, as a run's data keep them. */
    public List<CapabilityRecord> records() {
        return rows.entrySet().stream()
                .map(row -> new CapabilityRecord(
                        row.getKey().name(),
                        row.getValue().present(),
                        row.getValue().reason()))
                .toList();
    }

    @Override
    public String toString() {
        return rows.toString();
    }
}
