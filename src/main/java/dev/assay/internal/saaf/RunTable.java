package dev.assay.internal.saaf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Runs as FaaS Runner calls them, one profile each, held by column: attributes have few different texts, and a number takes a few
 * bytes. What a run lacks is null.
 */
public final class RunTable {

    private final Map<String, List<@Nullable Object>> columns = new LinkedHashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private int size;

    /** Adds a run with all attributes of a JSON object; lists and objects become their JSON. */
    public void add(JsonNode profile) {
        int row = size++;
        profile.properties().forEach(one -> set(one.getKey(), row, plain(one.getValue())));
    }

    /** Adds a run with one more attribute. */
    public void add(JsonNode profile, String name, String value) {
        add(profile);
        set(name, size - 1, value);
    }

    /** How many runs there are. */
    public int size() {
        return size;
    }

    /** All attributes that a run has, sorted as FaaS Runner sorts them. */
    SortedSet<String> attributes() {
        return new TreeSet<>(columns.keySet());
    }

    boolean has(String attribute) {
        return columns.containsKey(attribute);
    }

    /** The value of an attribute: a Number, a Boolean or a String; null if the run lacks it. */
    @Nullable
    Object get(String attribute, int row) {
        List<@Nullable Object> column = columns.get(attribute);
        return column == null || row >= column.size() ? null : column.get(row);
    }

    /** The value as a number; null if it is none. Texts that are numbers count: SAAF has memory sizes as texts. */
    @Nullable
    Double number(String attribute, int row) {
        Object value = get(attribute, row);
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value instanceof String text ? NumberText.parse(text) : null;
    }

    /** The value as a whole number of milliseconds, for example; null if it is no number. */
    @Nullable
    Long whole(String attribute, int row) {
        Double value = number(attribute, row);
        return value == null ? null : (Long) Math.round(value);
    }

    void set(String attribute, int row, @Nullable Object value) {
        if (value == null) {
            return;
        }
        List<@Nullable Object> column = columns.computeIfAbsent(attribute, absent -> new ArrayList<>());
        while (column.size() <= row) {
            column.add(null);
        }
        column.set(row, value instanceof String text ? texts.computeIfAbsent(text, same -> same) : value);
    }

    private static @Nullable Object plain(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isNumber()) {
            return value.numberValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
