package dev.assay.internal.targets.embedded.instance.host;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The few calls of the C library that Java has none for; usable on Linux and macOS. */
final class Posix {

    private static final boolean LOADED = load();

    private static final int SIGKILL = 9;
    private static final int STOP = Platform.isMac() ? 17 : 19;
    private static final int CONTINUE = Platform.isMac() ? 19 : 18;
    // The kernel's encoding of another process's CPU clock: include/linux/posix-timers_types.h, CPUCLOCK_SCHED.
    private static final int SCHEDULER_CLOCK = 2;
    // LC_ALL_MASK of locale.h.
    private static final int LC_ALL_LINUX = 0x1fbf;
    private static final int LC_ALL_MAC = 0x3f;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private Posix() {}

    private static boolean load() {
        if (!(Platform.isLinux() || Platform.isMac()) || Native.LONG_SIZE != Long.BYTES) {
            return false;
        }
        try {
            Native.register(C.class, "c");
            return true;
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            return false;
        }
    }

    /** Whether processes can be stopped and continued. */
    static boolean signals() {
        return LOADED;
    }

    /** Whether the CPU clock of another process can be read. */
    static boolean processClocks() {
        return LOADED
                && Platform.isLinux()
                && cpuNanos(ProcessHandle.current().pid()).isPresent();
    }

    static void stop(long pid) {
        signal(pid, STOP);
    }

    static void proceed(long pid) {
        signal(pid, CONTINUE);
    }

    static void kill(long pid) {
        signal(pid, SIGKILL);
    }

    private static void signal(long pid, int signal) {
        if (LOADED && pid > 1) {
            C.kill((int) pid, signal);
        }
    }

    /** CPU time of all threads of a process, also of those that ended; empty when it is gone. */
    static OptionalLong cpuNanos(long pid) {
        long[] time = new long[2];
        int clock = (~(int) pid << 3) | SCHEDULER_CLOCK;
        if (!LOADED || C.clock_gettime(clock, time) != 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(time[0] * NANOS_PER_SECOND + time[1]);
    }

    /** Whether this system has a locale; false if it cannot be asked. */
    static boolean hasLocale(String name) {
        if (!LOADED) {
            return false;
        }
        Pointer locale = C.newlocale(Platform.isMac() ? LC_ALL_MAC : LC_ALL_LINUX, name, Pointer.NULL);
        if (locale == null) {
            return false;
        }
        C.freelocale(locale);
        return true;
    }

    /** The names are those of the C library. */
    @SuppressWarnings("checkstyle:MethodName")
    private static final class C implements Library {
        static native int kill(int pid, int signal);

        static native @Nullable Pointer newlocale(int categories, String name, @Nullable Pointer base);

        static native void freelocale(Pointer locale);

        static native int clock_gettime(int clock, long[] secondsAndNanos);
    }
}
