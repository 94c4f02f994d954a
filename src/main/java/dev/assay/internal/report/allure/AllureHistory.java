package dev.assay.internal.report.allure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What Allure 2 shows of earlier runs, in the folder of results: the trend, and the last results of each test. Allure hands it on only in
 * a report that is a folder; in a single file it would be lost. So it is kept here, in Allure's own form, before results are removed.
 */
final class AllureHistory {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_RUNS = 20;
    private static final String RESULT = "-result.json";

    private final Path trend;
    private final Path tests;
    private final List<Path> results;

    private AllureHistory(Path history, List<Path> results) {
        this.trend = history.resolve("history-trend.json");
        this.tests = history.resolve("history.json");
        this.results = results;
    }

    /** Adds the run whose results are in the folder, unless what is kept there holds it already. */
    static void keep(Path folder) throws IOException {
        List<Path> results;
        try (Stream<Path> files = Files.list(folder)) {
            results = files.filter(file -> file.toString().endsWith(RESULT)).toList();
        }
        AllureHistory history = new AllureHistory(folder.resolve("history"), results);
        if (!history.holdsThem()) {
            history.add();
        }
    }

    /** What a report that is a folder left is newer than the results of which it was made. */
    private boolean holdsThem() throws IOException {
        if (!Files.isRegularFile(trend)) {
            return false;
        }
        FileTime kept = Files.getLastModifiedTime(trend);
        for (Path result : results) {
            if (Files.getLastModifiedTime(result).compareTo(kept) > 0) {
                return false;
            }
        }
        return true;
    }

    private void add() throws IOException {
        Map<String, JsonNode> last = lastOfEachTest();
        if (last.isEmpty()) {
            return;
        }
        Files.createDirectories(trend.resolveSibling(""));
        write(tests, withTests(last));
        write(trend, withRun(last));
    }

    /** A test that was tried again counts once, as it ended. What cannot be read is no result. */
    private Map<String, JsonNode> lastOfEachTest() {
        Map<String, JsonNode> last = new LinkedHashMap<>();
        for (Path file : results) {
            JsonNode result = read(file);
            if (result.path("historyId").isTextual() && result.path("status").isTextual()) {
                last.merge(
                        result.get("historyId").asText(),
                        result,
                        (one, other) ->
                                one.path("stop").asLong() > other.path("stop").asLong() ? one : other);
            }
        }
        return last;
    }

    private ArrayNode withRun(Map<String, JsonNode> last) {
        JsonNode before = read(trend);
        ArrayNode runs = JSON.arrayNode();
        ObjectNode run = runs.addObject();
        run.put("buildOrder", before.path(0).path("buildOrder").asLong(0) + 1);
        run.set(
                "data",
                counted(last.values().stream()
                        .map(result -> result.get("status").asText())
                        .toList()));
        for (JsonNode earlier : before) {
            if (runs.size() < MOST_RUNS) {
                runs.add(earlier);
            }
        }
        return runs;
    }

    private ObjectNode withTests(Map<String, JsonNode> last) {
        JsonNode before = read(tests);
        ObjectNode all = before.isObject() ? before.deepCopy() : JSON.objectNode();
        last.forEach((id, result) -> {
            ArrayNode items = JSON.arrayNode();
            items.add(item(result));
            for (JsonNode earlier : all.path(id).path("items")) {
                if (items.size() < MOST_RUNS) {
                    items.add(earlier);
                }
            }
            List<String> statuses = new ArrayList<>();
            items.forEach(one -> statuses.add(one.path("status").asText()));
            ObjectNode test = JSON.objectNode();
            test.set("statistic", counted(statuses));
            test.set("items", items);
            all.set(id, test);
        });
        return all;
    }

    private static ObjectNode item(JsonNode result) {
        ObjectNode item = JSON.objectNode();
        item.put("uid", result.path("uuid").asText());
        item.put("status", result.get("status").asText());
        if (result.path("statusDetails").path("message").isTextual()) {
            item.put("statusDetails", result.get("statusDetails").get("message").asText());
        }
        long start = result.path("start").asLong();
        long stop = result.path("stop").asLong();
        item.putObject("time").put("start", start).put("stop", stop).put("duration", stop - start);
        return item;
    }

    private static ObjectNode counted(List<String> statuses) {
        ObjectNode counts = JSON.objectNode();
        for (String status : List.of("failed", "broken", "skipped", "passed", "unknown")) {
            counts.put(status, statuses.stream().filter(status::equals).count());
        }
        return counts.put("total", statuses.size());
    }

    /** A file that is missing or damaged holds nothing. */
    private static JsonNode read(Path file) {
        try {
            return Files.isRegularFile(file) ? Json.MAPPER.readTree(file.toFile()) : JSON.objectNode();
        } catch (IOException damaged) {
            return JSON.objectNode();
        }
    }

    private static void write(Path file, JsonNode json) throws IOException {
        Files.writeString(file, Json.MAPPER.writeValueAsString(json));
    }
}
