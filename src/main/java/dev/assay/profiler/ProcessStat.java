package dev.assay.profiler;

import org.jspecify.annotations.Nullable;

/**
 * What {@code /proc/self/stat} says about this process, in ticks of 10 ms.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html">proc_pid_stat(5)</a>
 */
record ProcessStat(long cpuTicks, long startTicks) {

    private static final int USER_TIME = 14;
    private static final int SYSTEM_TIME = 15;
    private static final int START_TIME = 22;
    private static final int FIRST_AFTER_NAME = 3;

    static @Nullable ProcessStat read(SystemFiles files) {
        String line = files.line("/proc/self/stat");
        int name = line == null ? -1 : line.lastIndexOf(") ");
        if (line == null || name < 0) {
            return null;
        }
        Long user = field(line, name, USER_TIME);
        Long system = field(line, name, SYSTEM_TIME);
        Long start = field(line, name, START_TIME);
        return user == null || system == null || start == null ? null : new ProcessStat(user + system, start);
    }

    /** Counted from the end of the name, which may hold blanks. */
    private static @Nullable Long field(String line, int name, int number) {
        int at = name + 1;
        for (int i = FIRST_AFTER_NAME; i < number && at >= 0; i++) {
            at = line.indexOf(' ', at + 1);
        }
        int end = at < 0 ? -1 : line.indexOf(' ', at + 1);
        return end < 0 ? null : KernelText.number(line.substring(at + 1, end));
    }
}
