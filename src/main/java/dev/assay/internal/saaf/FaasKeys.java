package dev.assay.internal.saaf;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.text.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The keys of one of FaaS Runner's files, overridden on the command line, with their defaults. */
final class FaasKeys {

    private final String file;
    private final Map<String, JsonNode> values = new HashMap<>();

    /** @param known all keys that such a file may have: a misspelt one would be passed over */
    FaasKeys(String file, JsonNode json, Map<String, JsonNode> overrides, List<String> known) {
        this.file = file;
        if (!json.isObject()) {
            throw wrong(file, "the file must hold a JSON object");
        }
        json.properties().forEach(one -> {
            if (!known.contains(one.getKey())) {
                throw wrong(
                        file,
                        "key (" + one.getKey() + ") must be one of FaaS Runner's. "
                                + Nearest.question(one.getKey(), known));
            }
            values.put(one.getKey(), one.getValue());
        });
        overrides.forEach((key, value) -> {
            if (known.contains(key)) {
                values.put(key, value);
            }
        });
    }

    boolean flag(String key, boolean otherwise) {
        JsonNode value = values.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        String text = value.asText();
        if (text.equalsIgnoreCase("true") || text.equals("1")) {
            return true;
        }
        if (text.equalsIgnoreCase("false") || text.equals("0")) {
            return false;
        }
        throw wrong(file, key + " (" + text + ") must be true or false");
    }

    int whole(String key, int otherwise, int least) {
        JsonNode value = values.get(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.canConvertToInt() || !value.isIntegralNumber() || value.intValue() < least) {
            throw wrong(file, key + " (" + value.asText() + ") must be a whole number of " + least + " or more");
        }
        return value.intValue();
    }

    double decimal(String key, double otherwise) {
        JsonNode value = values.get(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.isNumber() || !(value.doubleValue() >= 0)) {
            throw wrong(file, key + " (" + value.asText() + ") must be a number of 0 or more");
        }
        return value.doubleValue();
    }

    String text(String key, String otherwise) {
        JsonNode value = values.get(key);
        return value == null || value.isNull() ? otherwise : value.asText();
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        JsonNode value = values.get(key);
        if (value != null && value.isArray()) {
            value.forEach(one -> texts.add(one.asText()));
        } else if (value != null && !(value.isObject() && value.isEmpty())) {
            throw wrong(file, key + " (" + value + ") must be a list, for example [\"cpuType\"]");
        }
        return texts;
    }

    List<JsonNode> list(String key) {
        List<JsonNode> list = new ArrayList<>();
        JsonNode value = values.get(key);
        if (value != null && !value.isArray()) {
            throw wrong(file, key + " (" + value + ") must be a list");
        }
        if (value != null) {
            value.forEach(list::add);
        }
        return list;
    }

    Map<String, JsonNode> object(String key) {
        JsonNode value = values.get(key);
        if (value == null || (value.isArray() && value.isEmpty())) {
            return Map.of();
        }
        if (!value.isObject()) {
            throw wrong(file, key + " (" + value + ") must be an object");
        }
        Map<String, JsonNode> object = new LinkedHashMap<>();
        value.properties().forEach(one -> object.put(one.getKey(), one.getValue()));
        return object;
    }

    Map<String, Set<String>> sets(String key) {
        Map<String, Set<String>> sets = new HashMap<>();
        object(key).forEach((name, list) -> {
            Set<String> set = new LinkedHashSet<>();
            list.forEach(one -> set.add(one.asText()));
            sets.put(name, set);
        });
        return sets;
    }

    Map<String, String> textMap(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(key).forEach((name, value) -> texts.put(name, value.asText()));
        return texts;
    }

    static InvalidInputException wrong(String file, String must) {
        return new InvalidInputException(Problem.FAAS_RUNNER, must.strip(), "It is in " + file);
    }
}
