package dev.assay.internal.targets.embedded.instance;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Waits, when a process has exited, for what it said last: that may still be on its way. */
final class FinalOutput {

    private static final Duration ON_THEIR_WAY = Duration.ofMillis(250);

    private final InstanceContext context;
    private boolean connected;
    private @Nullable Runnable atTheEnd;

    FinalOutput(InstanceContext context) {
        this.context = context;
    }

    /** The process said something. */
    synchronized void connected() {
        connected = true;
    }

    /** The process has exited; {@code then} runs once, when nothing more can come from it. */
    void exited(Runnable then) {
        boolean mayComeStill;
        synchronized (this) {
            atTheEnd = then;
            mayComeStill = connected;
        }
        if (mayComeStill) {
            context.later(ON_THEIR_WAY, this::conclude);
        } else {
            conclude();
        }
    }

    /** The last connection of the process closed. */
    void disconnected() {
        synchronized (this) {
            connected = false;
        }
        conclude();
    }

    private void conclude() {
        Runnable then;
        synchronized (this) {
            then = atTheEnd;
            atTheEnd = null;
        }
        if (then != null) {
            then.run();
        }
    }
}
