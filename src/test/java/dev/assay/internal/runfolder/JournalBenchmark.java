package dev.assay.internal.runfolder;

import dev.assay.data.Observation;
import dev.assay.internal.csv.ObservationCsv;
import dev.assay.internal.profiles.KnownAttributes;
import dev.assay.testkit.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How fast observations with a whole SAAF profile are kept and read. Not a test; run it with
 *
 * <pre>mvn test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=dev.assay.internal.runfolder.JournalBenchmark</pre>
 */
final class JournalBenchmark {

    private static final int OBSERVATIONS = 100_000;

    private JournalBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("assay-journal-benchmark");
        Path journal = folder.resolve("journal.jsonl");
        Path csv = folder.resolve("observations.csv");
        try {
            append(folder.resolve("warm-up.jsonl"));
            append(journal);
            print("journal", Files.size(journal) / 1e6, "MB");
            List<Observation> observations = read(folder);
            long start = System.nanoTime();
            ObservationCsv.write(csv, observations);
            print("CSV written", OBSERVATIONS / seconds(start), "observations/s");
            print("CSV", Files.size(csv) / 1e6, "MB");
        } finally {
            for (String name : List.of("warm-up.jsonl", "journal.jsonl", "observations.csv")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }

    private static void append(Path file) {
        byte[] answer = Samples.bytes(profile());
        double[] micros = new double[OBSERVATIONS];
        long start = System.nanoTime();
        try (Journal journal = Journal.open(file)) {
            for (int i = 0; i < OBSERVATIONS; i++) {
                Observation observation = Samples.answered(i, answer);
                long before = System.nanoTime();
                journal.append(observation);
                micros[i] = (System.nanoTime() - before) / 1e3;
            }
        }
        double elapsed = seconds(start);
        Arrays.sort(micros);
        print("taken apart and appended", OBSERVATIONS / elapsed, "observations/s");
        print("append, median", micros[OBSERVATIONS / 2], "us");
        print("append, 99th percentile", micros[OBSERVATIONS / 100 * 99], "us");
    }

    private static List<Observation> read(Path folder) {
        long start = System.nanoTime();
        long[] count = new long[1];
        Journal.read(folder.resolve("journal.jsonl"), observation -> count[0]++);
        print("read as a stream", count[0] / seconds(start), "observations/s");
        start = System.nanoTime();
        List<Observation> observations = new ExperimentFolder(folder).observations();
        print("read into a list", observations.size() / seconds(start), "observations/s");
        System.gc();
        Runtime jvm = Runtime.getRuntime();
        print(
                "heap a listed observation takes",
                (jvm.totalMemory() - jvm.freeMemory()) / (double) OBSERVATIONS,
                "bytes");
        return observations;
    }

    private static String profile() {
        StringBuilder json = new StringBuilder("{\"primes\":78498,\"duration\":30.625112");
        for (String name : KnownAttributes.SAAF) {
            boolean text = name.startsWith("cpuT") || name.endsWith("Memory") || name.equals("lang");
            json.append(",\"").append(name).append("\":").append(text ? "\"Intel(R) Xeon(R)\"" : "1795271000123");
        }
        return json.append('}').toString();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String what, double value, String unit) {
        System.out.printf(Locale.ROOT, "%-32s %,12.1f %s%n", what, value, unit);
    }
}
