package dev.assay.internal.targets.embedded.instance.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** The most memory that a process held at one time (its peak resident set), as Linux counts it. */
public final class PeakMemory {

    private static final int KILOBYTES_PER_MEGABYTE = 1024;

    private PeakMemory() {}

    /** Whether this system counts it. */
    public static boolean isKnown() {
        return megabytes(ProcessHandle.current().pid()).isPresent();
    }

    /** In megabytes, rounded up; empty when the process is gone or the system does not count it. */
    public static OptionalInt megabytes(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
                if (line.startsWith("VmHWM:")) {
                    int kilobytes = Integer.parseInt(line.replaceAll("\\D", ""));
                    return OptionalInt.of((kilobytes + KILOBYTES_PER_MEGABYTE - 1) / KILOBYTES_PER_MEGABYTE);
                }
            }
        } catch (IOException | NumberFormatException e) {
            return OptionalInt.empty();
        }
        return OptionalInt.empty();
    }
}
