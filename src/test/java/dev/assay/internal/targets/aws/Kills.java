package dev.assay.internal.targets.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.cli.Cleaned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs in JVMs of their own that are killed (SIGKILL) at random moments; the command {@code clean} removes what each left.
 *
 * @param endpoint where they run
 * @param service what is there: {@code embedded} or {@code localstack}
 * @param options of the JVM
 * @param experiments what they run
 * @param mostLines a kill comes at the latest some time after so many things were listed
 */
record Kills(String endpoint, String service, List<String> options, List<Class<?>> experiments, int mostLines) {

    private static final int MOST_KILLS = 10;
    private static final long LONGEST_AFTER_LINE_MILLIS = Long.getLong("assay.test.killsWithinMillis", 400);
    private static final Random RANDOM = new Random();

    /** Kills that many, and asserts that something was left, and nothing after it was cleaned. */
    @SuppressWarnings("SystemOut") // Who kills by hand wants to see what was left.
    void leaveNothing(int kills, Path folder) throws IOException, InterruptedException {
        List<String> left = new ArrayList<>();
        int something = 0;
        // On a busy machine a kill may come before the server has made anything: then once more.
        for (int kill = 0; kill < kills || (something == 0 && kill < MOST_KILLS); kill++) {
            Path lists = folder.resolve("lists-" + kill);
            killOne(lists, folder.resolve("runs-" + kill));
            List<String> before = WhatIsThere.at(endpoint);
            something += before.isEmpty() ? 0 : 1;
            assertThat(Cleaned.by(endpoint, lists, false)).contains("Nothing was removed");
            Cleaned.by(endpoint, lists, true);
            List<String> after = WhatIsThere.at(endpoint);
            System.out.println("kill " + kill + ": " + before.size() + " left, after cleaning " + after);
            left.addAll(after);
        }

        assertThat(left).as("what is left after " + kills + " kills").isEmpty();
        assertThat(something).as("kills that left something to clean").isPositive();
    }

    /** Killed some time after the run listed its first, second, ... resource. */
    private void killOne(Path lists, Path output) throws IOException, InterruptedException {
        Process run = start(lists, output);
        try {
            awaitLines(run, lists, 1 + RANDOM.nextInt(mostLines));
            run.waitFor(RANDOM.nextLong(LONGEST_AFTER_LINE_MILLIS), TimeUnit.MILLISECONDS);
        } finally {
            run.destroyForcibly().waitFor();
        }
    }

    Process start(Path lists, Path output) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-Dallure.results.directory=" + output.resolve("allure"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), RunToKill.class.getName()));
        command.addAll(List.of(endpoint, service, lists.toString(), output.toString()));
        experiments.forEach(experiment -> command.add(experiment.getName()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static void awaitLines(Process run, Path lists, int lines) throws IOException, InterruptedException {
        while (run.isAlive() && linesIn(lists) < lines) {
            run.waitFor(10, TimeUnit.MILLISECONDS);
        }
    }

    static long linesIn(Path lists) throws IOException {
        if (!Files.isDirectory(lists)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(lists)) {
            long lines = 0;
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".jsonl")).toList()) {
                lines += Files.readString(file).lines().count();
            }
            return lines;
        } catch (NoSuchFileException removed) { // The run ended just now.
            return 0;
        }
    }
}
