package dev.assay.internal.saaf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.internal.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads FaaS Runner's files with the overrides of its command line. */
public final class FaasFiles {

    private FaasFiles() {}

    /**
     * Reads function files.
     *
     * @param overrides as they were written: a key, or {@code key[i]} for the i-th file alone, with its value
     */
    public static List<FaasFunction> functions(List<Path> files, Map<String, String> overrides) {
        List<FaasFunction> functions = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            functions.add(FaasFunction.of(files.get(i).toString(), json(files.get(i)), at(i, overrides)));
        }
        return functions;
    }

    /** Reads experiment files, in the same way. */
    public static List<FaasExperiment> experiments(List<Path> files, Map<String, String> overrides) {
        List<FaasExperiment> experiments = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            experiments.add(experiment(files.get(i), at(i, overrides)));
        }
        return experiments;
    }

    static FaasExperiment experiment(Path file, Map<String, JsonNode> overrides) {
        return FaasExperiment.of(file, json(file), overrides);
    }

    /** The names that an override may have. */
    public static List<String> overridable() {
        List<String> names = new ArrayList<>(FaasExperiment.KEYS);
        names.addAll(List.of("function", "platform", "source", "endpoint"));
        names.remove("sourceFile");
        return names;
    }

    private static Map<String, JsonNode> at(int index, Map<String, String> overrides) {
        Map<String, JsonNode> values = new HashMap<>();
        overrides.forEach((key, text) -> {
            String name = key.replaceAll("\\[.*", "");
            boolean meant = name.equals(key) || key.equals(name + "[" + index + "]");
            if (meant) {
                values.put(name, value(text));
            }
        });
        return values;
    }

    /** A whole number, else JSON, else a text: in this order, as FaaS Runner does it. */
    private static JsonNode value(String text) {
        try {
            JsonNode json = Json.MAPPER.readTree(text);
            return json == null || json.isMissingNode() ? Json.MAPPER.valueToTree(text) : json;
        } catch (JsonProcessingException e) {
            return Json.MAPPER.valueToTree(text);
        }
    }

    static JsonNode json(Path file) {
        try {
            return Json.MAPPER.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw FaasKeys.wrong(file.toString(), "the file must be JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw FaasKeys.wrong(file.toString(), "the file must be there and readable");
        }
    }
}
