package dev.assay.internal.report.allure;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.internal.runfolder.RunRecord;
import dev.assay.targets.CapabilityRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The files beside the results that say what the run is: categories, environment, executor, Allure 3's settings. */
final class AllureDescription {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AllureDescription() {}

    static void write(Path folder, RunRecord run) throws IOException {
        copy(folder, "categories.json");
        copy(folder, "allurerc.mjs");
        Files.writeString(folder.resolve("environment.properties"), environment(run), StandardCharsets.ISO_8859_1);
        Files.writeString(folder.resolve("executor.json"), executor(run));
    }

    private static void copy(Path folder, String name) throws IOException {
        try (InputStream in =
                AllureDescription.class.getResourceAsStream("/dev/assay/internal/report/allure/" + name)) {
            Files.write(folder.resolve(name), Objects.requireNonNull(in).readAllBytes());
        }
    }

    private static String executor(RunRecord run) throws IOException {
        Map<String, String> executor = new LinkedHashMap<>();
        executor.put("name", "Assay");
        executor.put("type", "assay");
        executor.put("buildName", "run " + run.id() + ", " + run.target() + ", " + run.scale());
        executor.put("reportName", "Assay run " + run.id());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(executor) + "\n";
    }

    private static String environment(RunRecord run) {
        StringBuilder lines = new StringBuilder();
        line(lines, "Run", run.id());
        line(lines, "Target", run.target() + ", chosen because " + run.targetChosenBecause());
        line(lines, "Scale", run.scale());
        line(
                lines,
                "Tests and claims",
                "a claim that is judged at each level is one test per level here, and one claim on Assay's page");
        run.environment().forEach((name, value) -> line(lines, name, value));
        for (CapabilityRecord capability : run.capabilities()) {
            line(lines, capability.name(), (capability.present() ? "present: " : "missing: ") + capability.reason());
        }
        return lines.toString();
    }

    private static void line(StringBuilder lines, String name, String value) {
        lines.append(escaped(name, true))
                .append('=')
                .append(escaped(value, false))
                .append('\n');
    }

    /** As {@link java.util.Properties#load} reads it. */
    private static String escaped(String text, boolean name) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                escaped.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
            } else {
                escaped.append(c == '\\' || (name && " :=#!".indexOf(c) >= 0) ? "\\" : "")
                        .append(c);
            }
        }
        return escaped.toString();
    }
}
