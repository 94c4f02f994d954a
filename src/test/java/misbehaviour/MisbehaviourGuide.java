package misbehaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes the table of the guide from runs of the experiments that end in {@code EverywhereFixture}. On each target:
 *
 * <pre>{@code
 * mvn test -Dtest='*EverywhereFixture' -Dassay.target=localstack
 * java -cp ... misbehaviour.MisbehaviourGuide target/assay/RUN-ON-EMBEDDED target/assay/RUN-ON-LOCALSTACK
 * }</pre>
 */
final class MisbehaviourGuide {

    static final Path PAGE = Path.of("docs", "guide", "misbehaviour.md");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TARGETS = List.of("embedded", "localstack");
    private static final String NOT_SEEN = "?";

    /** The experiments by their languages. */
    static Map<String, MisbehaviourClaims> experiments() {
        Map<String, MisbehaviourClaims> experiments = new LinkedHashMap<>();
        experiments.put("Python", new MisbehaviourExperiment());
        experiments.put("Java", new JavaMisbehaviourExperiment());
        experiments.put("Node", new NodeMisbehaviourExperiment());
        experiments.put("Go", new GoMisbehaviourExperiment());
        return experiments;
    }

    private final Map<String, List<JsonNode>> rows = new TreeMap<>();

    public static void main(String... runs) throws IOException {
        MisbehaviourGuide guide = new MisbehaviourGuide();
        for (String run : runs) {
            guide.read(Path.of(run));
        }
        String page = Files.readString(PAGE, StandardCharsets.UTF_8);
        String introduction = page.substring(0, page.indexOf("\n## "));
        Files.writeString(PAGE, introduction + guide.tables(), StandardCharsets.UTF_8);
    }

    private void read(Path run) throws IOException {
        String target =
                JSON.readTree(run.resolve("run.json").toFile()).path("target").asText();
        for (String language : experiments().keySet()) {
            Path additions = run.resolve(folder(language)).resolve("additions.json");
            if (Files.exists(additions)) {
                for (JsonNode table : JSON.readTree(additions.toFile()).path("tables")) {
                    table.path("rows")
                            .forEach(row -> rows.computeIfAbsent(
                                            key(language, row.get(0).asText(), target), none -> new ArrayList<>())
                                    .add(row));
                }
            }
        }
    }

    private static String folder(String language) {
        return language.equals("Python") ? "misbehaviour" : "misbehaviour-in-" + language.toLowerCase(Locale.ROOT);
    }

    private static String key(String language, String behaviour, String target) {
        return language + "/" + behaviour + "/" + target;
    }

    private String tables() {
        StringBuilder text = new StringBuilder();
        experiments().forEach((language, experiment) -> {
            text.append("\n## ").append(language).append("\n\n");
            text.append("| behaviour | AWS | embedded | LocalStack |\n| --- | --- | --- | --- |\n");
            for (Misbehaviour one : experiment.described()) {
                text.append(expected(one));
                TARGETS.forEach(target ->
                        text.append(" ").append(seen(language, one, target)).append(" |"));
                text.append("\n");
            }
        });
        return text.toString();
    }

    /** The beginning of a row: what the code expects. */
    static String expected(Misbehaviour one) {
        return "| " + one.name() + " | " + code(one.end()) + "; " + one.basis() + ": ["
                + one.source().title() + "](" + one.source().url() + ") |";
    }

    private String seen(String language, Misbehaviour one, String target) {
        List<JsonNode> seen = rows.getOrDefault(key(language, one.name(), target), List.of());
        if (seen.isEmpty()) {
            return NOT_SEEN;
        }
        long documented =
                seen.stream().filter(row -> text(row, 4).equals("1 of 1")).count();
        String end = documented == seen.size() ? "as documented" : "**" + documented + " of " + seen.size() + "**";
        String more = documented == seen.size() ? "" : ": " + code(all(seen, 3));
        String lasted = all(seen, 5).equals("-") ? "no duration" : all(seen, 5) + " ms, billed " + all(seen, 6);
        return end + more + "; " + lasted + logged(all(seen, 7)) + unlessHealthy("next call", all(seen, 8))
                + unlessHealthy("neighbour", all(seen, 9));
    }

    private static String logged(String lines) {
        return lines.equals("-") ? "" : "; log: " + code(lines);
    }

    private static String unlessHealthy(String whose, String told) {
        return told.equals("healthy") ? "" : "; **" + whose + "**: " + code(told);
    }

    private static String all(List<JsonNode> seen, int column) {
        return seen.stream().map(row -> text(row, column)).distinct().collect(Collectors.joining(" / "));
    }

    /** Without what differs from call to call: times and request ids. */
    private static String text(JsonNode row, int column) {
        return row.get(column)
                .asText()
                .replace('\t', ' ')
                .replaceAll("[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}[T ][0-9:.]+Z? ", "")
                .replaceAll("\\[?([0-9a-f]{8}-[0-9a-f-]{27}|[0-9]{13})]? ", "")
                .replace("RequestId:  Error: ", "");
    }

    private static String code(String text) {
        return "`" + text.replace("|", "/").replace("`", "'") + "`";
    }

    private MisbehaviourGuide() {}
}
