package dev.assay.testkit;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sends signals to processes of a test. */
public final class Signals {

    private static final int INTERRUPT = 2;
    private static final int HEXADECIMAL = 16;

    private Signals() {}

    /** Skips the test where the signal cannot reach the process: shells start what runs in the background with SIGINT ignored, and that is inherited. */
    public static void send(String name, Process process) throws IOException, InterruptedException {
        assumeReaches(name);
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Skips the test if no process that it starts would get the signal: before it starts one whose traces it must remove. */
    public static void assumeReaches(String name) throws IOException {
        assumeFalse(name.equals("INT") && ignored(INTERRUPT), "this build was started with SIGINT ignored");
    }

    /** proc(5): {@code SigIgn} in {@code /proc/self/status} is a mask in which bit 0 is signal 1. */
    private static boolean ignored(int signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .map(line -> new BigInteger(
                                line.substring(line.indexOf(':') + 1).strip(), HEXADECIMAL))
                        .anyMatch(mask -> mask.testBit(signal - 1));
    }
}
