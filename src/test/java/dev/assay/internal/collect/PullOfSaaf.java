package dev.assay.internal.collect;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** Runs SAAF's {@code s3pull.py} as its users do, in a copy of its folder, and takes the time until it has pulled everything. */
final class PullOfSaaf {

    private static final String EXPERIMENT =
            "{\"threads\":1,\"runs\":1,\"payloads\":[{}],\"outputGroups\":[],\"outputRawOfGroup\":[],"
                    + "\"showAsList\":[],\"showAsSum\":[],\"ignoreFromAll\":[],\"ignoreFromGroups\":[],\"ignoreByGroup\":{},\"invalidators\":{},"
                    + "\"removeDuplicateContainers\":false,\"overlapFilter\":\"\"}";

    private PullOfSaaf() {}

    /** Records a second, from the start of the script to the line that says that it begins with its report. */
    static double rate(Path script, String python, StoreProcess store, String bucket, int records)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("assay-s3pull");
        copy(Objects.requireNonNull(script.toAbsolutePath().getParent(), "the script is in a folder"), folder);
        Files.createDirectories(folder.resolve("history"));
        Files.writeString(folder.resolve("benchmark.json"), EXPERIMENT);
        ProcessBuilder builder = new ProcessBuilder(python, "-u", "s3pull.py", bucket, "benchmark.json", "0")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        store.describe(builder.environment());
        long start = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("Generating Report")) {
                    break;
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long pulled = filesIn(folder.resolve(".s3cache"));
            CollectBenchmark.print(
                    "s3pull.py pulled %d of %d in %.1f s, %.0f/s", pulled, records, seconds, pulled / seconds);
            process.destroy();
            process.waitFor();
            return pulled / seconds;
        }
    }

    /** What it says it pulled cannot be counted: its threads write into each other's lines. */
    private static long filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".py")).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
