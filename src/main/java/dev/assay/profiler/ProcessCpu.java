package dev.assay.profiler;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The CPU time that all threads of this process, the collector's and compiler's too, used since a moment.
 *
 * <p>The scheduler counts nanoseconds for each thread ({@code schedstat}, see
 * <a href="https://docs.kernel.org/scheduler/sched-stats.html">sched-stats</a>). A thread that ends takes its count along;
 * the process keeps it, but shows it in ticks of 10 ms only: these count if they say clearly more.
 */
final class ProcessCpu {

    private static final String TASKS = "/proc/self/task/";
    private static final double MILLIS_PER_TICK = 10;
    private static final double NANOS_PER_MILLI = 1e6;
    /** User and system time are each cut to whole ticks. */
    private static final double TICK_ERROR_MILLIS = 2 * MILLIS_PER_TICK;

    private final Map<String, Long> nanosOfThread;
    private final @Nullable ProcessStat stat;

    private ProcessCpu(Map<String, Long> nanosOfThread, @Nullable ProcessStat stat) {
        this.nanosOfThread = nanosOfThread;
        this.stat = stat;
    }

    @SuppressWarnings("ThreadPriorityCheck")
    static ProcessCpu now(SystemFiles files) {
        Thread.yield(); // the kernel brings the count of a running thread up to date when it passes the scheduler
        Map<String, Long> nanos = new HashMap<>();
        for (String thread : files.names(TASKS)) {
            Long used = nanos(files.text(TASKS.concat(thread).concat("/schedstat")));
            if (used != null) {
                nanos.put(thread, used);
            }
        }
        return new ProcessCpu(nanos, ProcessStat.read(files));
    }

    /** Milliseconds of CPU from the earlier reading to this one; null if the kernel does not tell. */
    @Nullable
    Double millisSince(ProcessCpu earlier) {
        Double inTicks = millisInTicks(earlier);
        if (nanosOfThread.isEmpty() || earlier.nanosOfThread.isEmpty()) {
            return inTicks;
        }
        double millis = millisOfThreads(earlier);
        return inTicks != null && inTicks - millis > TICK_ERROR_MILLIS ? inTicks : millis;
    }

    private double millisOfThreads(ProcessCpu earlier) {
        long nanos = 0;
        for (Map.Entry<String, Long> thread : nanosOfThread.entrySet()) {
            Long before = earlier.nanosOfThread.get(thread.getKey());
            nanos += Math.max(0, thread.getValue() - (before == null ? 0 : before));
        }
        return nanos / NANOS_PER_MILLI;
    }

    private @Nullable Double millisInTicks(ProcessCpu earlier) {
        return stat == null || earlier.stat == null
                ? null
                : (stat.cpuTicks() - earlier.stat.cpuTicks()) * MILLIS_PER_TICK;
    }

    private static @Nullable Long nanos(@Nullable String schedstat) {
        int end = schedstat == null ? -1 : schedstat.indexOf(' ');
        return schedstat == null || end < 0 ? null : KernelText.number(schedstat.substring(0, end));
    }
}
