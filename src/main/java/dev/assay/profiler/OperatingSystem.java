package dev.assay.profiler;

import org.jspecify.annotations.Nullable;

/** The kernel and the hardware's name, without asking {@code uname}. */
final class OperatingSystem {

    private OperatingSystem() {}

    /** What {@code uname -a} prints; null if the system is not Linux. */
    static @Nullable String linuxVersion(SystemFiles files) {
        String type = files.line("/proc/sys/kernel/ostype");
        String host = files.line("/proc/sys/kernel/hostname");
        String release = files.line("/proc/sys/kernel/osrelease");
        String version = files.line("/proc/sys/kernel/version");
        if (type == null || host == null || release == null || version == null) {
            return null;
        }
        return String.join(" ", type, host, release, version, architecture(), "GNU/Linux");
    }

    /** The machine's name as {@code uname -m} spells it: {@code x86_64}, {@code aarch64}. */
    static String architecture() {
        String name = System.getProperty("os.arch", "");
        return name.equals("amd64") ? "x86_64" : name;
    }
}
