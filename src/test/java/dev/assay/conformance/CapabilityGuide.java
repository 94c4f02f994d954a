package dev.assay.conformance;

import dev.assay.targets.Capability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The page of the guide that says what each target shows: a table, and below it a list of reasons for each target. */
final class CapabilityGuide {

    private static final String LIST = "## Target ";
    private static final String NOWHERE = "?";

    private final String introduction;
    private final Map<String, Map<String, GuideLine>> targets = new LinkedHashMap<>();

    private CapabilityGuide(String introduction) {
        this.introduction = introduction;
    }

    static CapabilityGuide parse(String page) {
        int table = page.indexOf("\n|");
        CapabilityGuide guide = new CapabilityGuide(page.substring(0, table < 0 ? page.length() : table));
        List<String> sections = Arrays.asList(page.split("(?m)^" + LIST, -1));
        sections.subList(1, sections.size()).forEach(guide::read);
        return guide;
    }

    private void read(String section) {
        String[] title = section.split("\n", 2);
        List<GuideLine> lines = new ArrayList<>();
        for (String entry : title[1].split("\n(?=- )", -1)) {
            GuideLine.parse(entry.replaceAll("\\s*\n\\s*", " ").strip()).ifPresent(lines::add);
        }
        put(title[0].strip(), lines);
    }

    void put(String target, List<GuideLine> lines) {
        targets.put(
                target,
                lines.stream()
                        .collect(Collectors.toMap(
                                GuideLine::capability, line -> line, (one, other) -> one, LinkedHashMap::new)));
    }

    Map<String, GuideLine> of(String target) {
        return targets.getOrDefault(target, Map.of());
    }

    String text() {
        StringBuilder text = new StringBuilder(introduction).append("\n");
        row(text, "capability", List.copyOf(targets.keySet()));
        row(text, "---", targets.keySet().stream().map(name -> "---").toList());
        for (Capability capability : Capability.values()) {
            row(
                    text,
                    "`" + capability + "`",
                    targets.values().stream()
                            .map(lines -> cell(lines, capability))
                            .toList());
        }
        targets.forEach((target, lines) -> {
            text.append("\n").append(LIST).append(target).append("\n\n");
            lines.values().forEach(line -> text.append(line.text()).append("\n"));
        });
        return text.toString();
    }

    private static String cell(Map<String, GuideLine> lines, Capability capability) {
        GuideLine line = lines.get(capability.name());
        return Objects.isNull(line) ? NOWHERE : line.cell();
    }

    private static void row(StringBuilder text, String first, List<String> cells) {
        text.append("| ")
                .append(first)
                .append(" | ")
                .append(String.join(" | ", cells))
                .append(" |\n");
    }
}
