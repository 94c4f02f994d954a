package dev.assay.internal.targets.host;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * A fixed piece of work on 256 KB, which lie in the second cache of a core that did it just before: about 0.5 ms of CPU. Used by
 * one thread.
 */
final class CacheWork {

    private static final int WORDS = 32 * 1024;
    private static final int STEPS = 200_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long[] memory = new long[WORDS];
    private int position = 1;
    private long sum;

    static boolean isMeasurable() {
        return ManagementFactory.getThreadMXBean().isCurrentThreadCpuTimeSupported();
    }

    /** Does it, and returns the CPU time that it took. */
    long nanos() {
        long begin = threads.getCurrentThreadCpuTime();
        step();
        return threads.getCurrentThreadCpuTime() - begin;
    }

    private void step() {
        int at = position;
        long total = sum;
        for (int i = 0; i < STEPS; i++) {
            int word = at & WORDS - 1;
            total += memory[word];
            memory[word] = total;
            // A linear congruential step, mixed: an order that no processor fetches ahead.
            at = at * 1_103_515_245 + 12_345;
            at ^= at >>> 16;
        }
        position = at;
        sum = total;
    }
}
