package dev.assay.internal.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.data.Observation;
import dev.assay.internal.json.CorruptLinesException;
import dev.assay.internal.json.Json;
import dev.assay.internal.runfolder.ExperimentFolder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All observations of an experiment as rows with typed columns, without holding them: Assay's columns always have the same types, those
 * of factors and of the profile the least type that holds what was seen.
 */
final class ObservationTable {

    private static final Map<String, ColumnType> FIXED = fixed();

    private final ExperimentFolder folder;
    private final Map<String, @Nullable ColumnType> factors = new LinkedHashMap<>();
    private final Map<String, @Nullable ColumnType> attributes = new TreeMap<>();

    ObservationTable(ExperimentFolder folder) {
        this.folder = folder;
        readable(this::see);
    }

    private static Map<String, ColumnType> fixed() {
        Map<String, ColumnType> types = new LinkedHashMap<>();
        ObservationColumns.BEFORE_FACTORS.keySet().forEach(name -> types.put(name, byName(name)));
        ObservationColumns.AFTER_FACTORS.keySet().forEach(name -> types.put(name, byName(name)));
        return types;
    }

    /** Columns that hold no text are named so that it shows. */
    private static ColumnType byName(String name) {
        if (name.equals("cold")) {
            return ColumnType.BOOLEAN;
        }
        if (name.equals("timing.startedAt")) {
            return ColumnType.TIMESTAMP;
        }
        boolean whole = name.matches("sequence|status|response\\.bytes|timing\\.startNanos|platform\\.billedMillis"
                + "|platform\\..*Megabytes|place\\.(generation|block|call|caller|attempt)");
        boolean decimal = name.matches(".*(Millis|Seconds|Cpus|Share|[sS]peed)");
        if (whole) {
            return ColumnType.BIGINT;
        }
        return decimal ? ColumnType.DOUBLE : ColumnType.VARCHAR;
    }

    /** The columns with their types, in the order of the CSV file. */
    Map<String, ColumnType> columns() {
        Map<String, ColumnType> columns = new LinkedHashMap<>();
        ObservationColumns.BEFORE_FACTORS.keySet().forEach(name -> columns.put(name, type(name)));
        factors.forEach((name, type) -> columns.put("cell." + name, orText(type)));
        ObservationColumns.AFTER_FACTORS.keySet().forEach(name -> columns.put(name, type(name)));
        attributes.forEach((name, type) -> columns.put(columnOf(name), orText(type)));
        return columns;
    }

    /** Hands on each observation as a JSON object with the columns that it has. */
    void forEachRow(Consumer<ObjectNode> sink) {
        readable(observation -> sink.accept(row(observation)));
    }

    private ObjectNode row(Observation observation) {
        ObjectNode row = Json.MAPPER.createObjectNode();
        ObservationColumns.BEFORE_FACTORS.forEach((name, column) -> put(row, name, column.of(observation)));
        observation.place().cell().levels().forEach(level -> put(row, "cell." + level.factor(), level.value()));
        ObservationColumns.AFTER_FACTORS.forEach((name, column) -> put(row, name, column.of(observation)));
        JsonNode profile = observation.profile();
        if (profile != null) {
            attributes.forEach((name, type) -> {
                JsonNode value = profile.get(name);
                if (value != null && !value.isNull()) {
                    boolean asText = orText(type) == ColumnType.VARCHAR && !value.isTextual();
                    row.set(
                            columnOf(name),
                            asText ? row.textNode(value.isValueNode() ? value.asText() : value.toString()) : value);
                }
            });
        }
        return row;
    }

    private static void put(ObjectNode row, String name, @Nullable Object value) {
        if (value != null) {
            boolean plain = value instanceof Number || value instanceof Boolean;
            row.set(name, plain ? Json.MAPPER.valueToTree(value) : row.textNode(value.toString()));
        }
    }

    private void see(Observation observation) {
        observation
                .place()
                .cell()
                .levels()
                .forEach(level -> factors.merge(level.factor(), ColumnType.of(level.value()), ColumnType::both));
        JsonNode profile = observation.profile();
        if (profile != null) {
            profile.properties().forEach(one -> {
                ColumnType type = ColumnType.of(one.getValue());
                if (type != null) {
                    attributes.merge(one.getKey(), type, ColumnType::both);
                }
            });
        }
    }

    private void readable(Consumer<Observation> sink) {
        try {
            folder.forEachObservation(sink);
        } catch (CorruptLinesException e) {
            // Thrown after every other line was handed over; the other readers of the experiment report it.
        }
    }

    private static ColumnType type(String name) {
        return orText(FIXED.get(name));
    }

    private static ColumnType orText(@Nullable ColumnType type) {
        return type == null ? ColumnType.VARCHAR : type;
    }

    private static String columnOf(String attribute) {
        return ObservationColumns.taken(attribute) ? "profile." + attribute : attribute;
    }
}
