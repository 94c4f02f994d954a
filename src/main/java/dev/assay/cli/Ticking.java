package dev.assay.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does something again and again while another thing goes on. */
final class Ticking implements AutoCloseable {

    private static final long MILLIS = 200;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(body -> {
        Thread thread = new Thread(body, "assay-progress");
        thread.setDaemon(true);
        return thread;
    });

    private Ticking() {}

    static Ticking every(Runnable tick) {
        Ticking ticking = new Ticking();
        ticking.clock.scheduleWithFixedDelay(tick, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
        return ticking;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
