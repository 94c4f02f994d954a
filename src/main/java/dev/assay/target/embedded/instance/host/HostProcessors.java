package dev.assay.target.embedded.instance.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What all processors of this machine have spent their time on since it was started.
 *
 * @param idleNanos with nothing to do, or waiting for a disk
 * @param stolenNanos ready to run, but the hypervisor ran another machine
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_stat.5.html">proc_stat(5)</a>
 */
public record HostProcessors(long idleNanos, long stolenNanos) {

    private static final Path STAT = Path.of("/proc/stat");
    private static final long NANOS_PER_TICK = 10_000_000;
    private static final int IDLE = 4;
    private static final int WAITING = 5;
    private static final int STOLEN = 8;

    /** What they have done until now; absent where the system does not tell. */
    public static @Nullable HostProcessors now() {
        try (BufferedReader stat = Files.newBufferedReader(STAT)) {
            String line = stat.readLine();
            return line == null ? null : parse(line);
        } catch (IOException | NumberFormatException notLinux) {
            return null;
        }
    }

    static @Nullable HostProcessors parse(String line) {
        String[] fields = line.split("\\s+", -1);
        if (fields.length <= STOLEN) {
            return null;
        }
        long idle = Long.parseLong(fields[IDLE]) + Long.parseLong(fields[WAITING]);
        return new HostProcessors(idle * NANOS_PER_TICK, Long.parseLong(fields[STOLEN]) * NANOS_PER_TICK);
    }
}
