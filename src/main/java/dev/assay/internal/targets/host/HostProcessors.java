package dev.assay.internal.targets.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The processors of this machine, as the kernel accounts for them. Read at most once a tick: a call of a millisecond would
 * otherwise pay for two readings that tell it nothing.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_stat.5.html">proc_stat(5)</a>
 */
final class HostProcessors {

    private static final Path STAT = Path.of("/proc/stat");
    private static final int IDLE = 4;
    private static final int WAITING = 5;
    private static final int STOLEN = 8;

    private static volatile @Nullable HostSample last;

    private HostProcessors() {}

    /** A sample that is at most a tick old; absent if the system does not tell. */
    static @Nullable HostSample sample() {
        HostSample known = last;
        long now = System.nanoTime();
        if (known != null && now - known.atNanos() < HostSample.TICK_NANOS) {
            return known;
        }
        HostSample read = read(now);
        last = read;
        return read;
    }

    private static @Nullable HostSample read(long now) {
        try (BufferedReader stat = Files.newBufferedReader(STAT)) {
            String line = stat.readLine();
            return line == null ? null : parse(line, now);
        } catch (IOException | NumberFormatException notLinux) {
            return null;
        }
    }

    static @Nullable HostSample parse(String line, long now) {
        String[] fields = line.split("\\s+", -1);
        if (fields.length <= STOLEN) {
            return null;
        }
        long idle = Long.parseLong(fields[IDLE]) + Long.parseLong(fields[WAITING]);
        return new HostSample(
                now,
                idle * HostSample.TICK_NANOS,
                Long.parseLong(fields[STOLEN]) * HostSample.TICK_NANOS,
                BurstTimes.NONE);
    }
}
