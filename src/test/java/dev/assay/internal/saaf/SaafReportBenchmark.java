package dev.assay.internal.saaf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.internal.json.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Prints how long a report in FaaS Runner's layout takes; beside it, over the same records, FaaS Runner's own where the path of SAAF's
 * folder {@code test} and a Python are given. Figures for people; no test's verdict hangs on them. Its command stands in
 * docs/guide/coming-from-saaf.md.
 *
 * <p>Arguments: how many records; then, both or neither, SAAF's folder {@code test} and a Python.
 */
final class SaafReportBenchmark {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final String PYTHON = """
            import json, sys, time, io, contextlib
            sys.path.append(sys.argv[1] + '/tools')
            from report_generator import report
            runs = [json.loads(line) for line in open(sys.argv[2])]
            exp = {'threads': 1, 'runs': len(runs), 'payloads': [], 'outputGroups': ['cpuType', 'uuid', 'zAll'],
                   'outputRawOfGroup': [], 'showAsList': [], 'showAsSum': ['newcontainer'], 'ignoreFromAll': [],
                   'ignoreFromGroups': [], 'ignoreByGroup': {}, 'invalidators': {}, 'removeDuplicateContainers': False,
                   'overlapFilter': 'functionName'}
            start = time.time()
            with contextlib.redirect_stdout(io.StringIO()):
                text = report(runs, exp)
            print('FaaS Runner: %d records in %.2f s, %d bytes' % (len(runs), time.time() - start, len(text)))
            """;

    private SaafReportBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int records = Integer.parseInt(arguments[0]);
        Path file = Files.createTempFile("assay-records", ".jsonl");
        try {
            fill(file, records);
            ours(file);
            if (arguments.length > 2) {
                new ProcessBuilder(arguments[2], "-c", PYTHON, arguments[1], file.toString())
                        .inheritIO()
                        .start()
                        .waitFor();
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void ours(Path file) throws IOException {
        long start = System.nanoTime();
        RunTable runs = new RunTable();
        try (var lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines::iterator) {
                runs.add(Json.MAPPER.readTree(line));
            }
        }
        ReportKeys keys = new ReportKeys(
                List.of("cpuType", "uuid", "zAll"),
                Set.of(),
                Set.of(),
                Set.of("newcontainer"),
                Set.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                false,
                "functionName");
        Path report = Files.createTempFile("assay-report", ".csv");
        try (Writer out = Files.newBufferedWriter(report)) {
            SaafReport.write(out, List.of("benchmark", "setup"), runs, keys, List.of());
        }
        System.out.println(String.format(
                Locale.ROOT,
                "Assay: %d records read and reported in %.2f s, %d bytes, heap %d MB",
                runs.size(),
                (System.nanoTime() - start) / NANOS_PER_SECOND,
                Files.size(report),
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20));
        Files.delete(report);
    }

    /** Profiles with the 45 attributes of SAAF's Java inspector, of calls that overlap. */
    private static void fill(Path file, int records) throws IOException {
        Random random = new Random(1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < records; i++) {
                long start = 1_795_809_664_000L + i * 3L;
                long runtime = 5L + random.nextInt(500);
                ObjectNode run = Json.MAPPER.createObjectNode();
                run.put("version", 0.5).put("lang", "java").put("zAll", "Final Results:");
                run.put("uuid", "instance-" + i % 100).put("newcontainer", i < 100 ? 1 : 0);
                run.put("startTime", start).put("endTime", start + runtime).put("runtime", runtime);
                run.put("cpuType", "Intel(R) Xeon(R) Processor @ " + i % 3 + ".50GHz")
                        .put("functionName", "hello");
                run.put("latency", 1 + random.nextDouble() * 20).put("totalMemory", "1234567");
                for (int attribute = 0; attribute < 34; attribute++) {
                    run.put("counter" + attribute, random.nextInt(1_000_000));
                }
                out.write(run.toString());
                out.write('\n');
            }
        }
    }
}
