package dev.assay.internal.targets.embedded.instance;

import java.util.Map;

/**
 * How a process ended.
 *
 * @param code the exit code; 128 and the signal's number after a signal, and after an exit with that code too
 * @param byItself whether the virtual machine exited by itself, with this code
 */
record ExitStatus(int code, boolean byItself) {

    private static final int SIGNAL_BASE = 128;

    /** In the words of the Lambda service, which are those of Go. */
    private static final Map<Integer, String> SIGNALS = Map.of(
            1, "hangup",
            2, "interrupt",
            3, "quit",
            4, "illegal instruction",
            6, "aborted",
            8, "floating point exception",
            9, "killed",
            11, "segmentation fault",
            13, "broken pipe",
            15, "terminated");

    /** In the words of the Lambda service. */
    String reason() {
        if (code == 0) {
            return "Runtime exited without providing a reason";
        }
        int signal = code - SIGNAL_BASE;
        return byItself || signal <= 0
                ? "Runtime exited with error: exit status " + code
                : "Runtime exited with error: signal: " + SIGNALS.getOrDefault(signal, "signal " + signal);
    }
}
