package dev.assay.internal.saaf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads runs from a CSV file: a report of FaaS Runner, whose raw runs are read and whose values are unquoted, or a plain file with a
 * header, with quotes as RFC 4180 has them.
 */
final class RunsCsv {

    private static final String RAW = "Raw results of each run:";
    private static final String END = "Successful Runs:";

    /** What FaaS Runner writes where an attribute is missing. */
    private static final Set<String> MISSING = Set.of("", "-999999999999", "NONE");

    private final List<List<String>> records = new ArrayList<>();

    private RunsCsv() {}

    /**
     * The runs of a file.
     *
     * @throws InvalidInputException if a line has more or fewer values than the header
     */
    static List<ObjectNode> read(String file, String text) {
        RunsCsv csv = new RunsCsv();
        int raw = text.indexOf(RAW);
        if (raw >= 0) {
            int end = text.indexOf(END, raw);
            String runs = text.substring(raw + RAW.length(), end < 0 ? text.length() : end);
            runs.strip().lines().forEach(line -> csv.records.add(List.of(line.split(",", -1))));
        } else {
            csv.parse(text);
        }
        return csv.runs(file);
    }

    private List<ObjectNode> runs(String file) {
        List<ObjectNode> runs = new ArrayList<>();
        if (records.isEmpty()) {
            return runs;
        }
        List<String> header = records.get(0);
        for (List<String> values : records.subList(1, records.size())) {
            if (values.size() != header.size()) {
                throw new InvalidInputException(
                        Problem.FAAS_RUNNER,
                        "line (" + String.join(",", values.subList(0, Math.min(3, values.size()))) + ",...) must have "
                                + header.size() + " values, as the header has, and has " + values.size(),
                        "It is in " + file + ": a value that holds a comma or a line feed may have torn it");
            }
            ObjectNode run = Json.MAPPER.createObjectNode();
            for (int i = 0; i < header.size(); i++) {
                put(run, header.get(i), values.get(i));
            }
            runs.add(run);
        }
        return runs;
    }

    private static void put(ObjectNode run, String name, String text) {
        if (MISSING.contains(text)) {
            return;
        }
        Double number = NumberText.parse(text);
        if (number == null) {
            run.put(name, text);
        } else if (number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE) {
            run.put(name, number.longValue());
        } else {
            run.put(name, number);
        }
    }

    private void parse(String text) {
        List<String> line = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (c != '"' || doubled) {
                    value.append(c);
                    i += doubled ? 1 : 0;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                line.add(value.toString());
                value.setLength(0);
            } else if (c == '\n') {
                end(line, value);
                line = new ArrayList<>();
            } else if (c != '\r') {
                value.append(c);
            }
        }
        end(line, value);
    }

    private void end(List<String> line, StringBuilder value) {
        if (!line.isEmpty() || value.length() > 0) {
            line.add(value.toString());
            value.setLength(0);
            records.add(line);
        }
    }
}
