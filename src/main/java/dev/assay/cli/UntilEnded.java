package dev.assay.cli;

import java.util.concurrent.CountDownLatch;

/** Keeps something open until a person ends it. */
interface UntilEnded {

    /** Begins, waits for the end, and always cleans up before the program ends. */
    void ended(Runnable begin, Runnable cleanUp);

    /** Until Ctrl-C, or another signal that lets the JVM end itself. */
    static UntilEnded bySignal() {
        return (begin, cleanUp) -> {
            Runtime.getRuntime().addShutdownHook(new Thread(cleanUp, "assay-clean-up"));
            begin.run();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
