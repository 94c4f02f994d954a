package dev.assay.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Does something again and again while another thing goes on. */
final class Ticking {

    private static final long MILLIS = 200;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(body -> {
        Thread thread = new Thread(body, "assay-progress");
        thread.setDaemon(true);
        return thread;
    });

    private @Nullable Future<?> next;

    private Ticking() {}

    static Ticking every(Runnable tick) {
        Ticking ticking = new Ticking();
        ticking.next = ticking.clock.scheduleWithFixedDelay(tick, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
        return ticking;
    }

    void close() {
        if (next != null) {
            next.cancel(true);
        }
        clock.shutdownNow();
    }
}
