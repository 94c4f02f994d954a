package dev.assay.profiler;

import org.jspecify.annotations.Nullable;

/**
 * The control group (version 2) of this process and the limits set on it:
 * <a href="https://docs.kernel.org/admin-guide/cgroup-v2.html">cgroup-v2</a>.
 */
final class ControlGroup {

    private static final String MOUNT = "/sys/fs/cgroup";
    private static final String NO_LIMIT = "max";

    private ControlGroup() {}

    static void inspect(Attributes attributes, SystemFiles files) {
        String path = path(files.text("/proc/self/cgroup"));
        if (path == null) {
            return;
        }
        attributes.put("cgroup", path);
        attributes.put("cpuLimit", cpus(setting(files, path, "/cpu.max")));
        attributes.put("memoryLimit", kilobytes(setting(files, path, "/memory.max")));
    }

    private static @Nullable String path(@Nullable String cgroups) {
        if (cgroups == null) {
            return null;
        }
        int at = cgroups.startsWith("0::") ? 0 : cgroups.indexOf("\n0::") + 1;
        if (!cgroups.startsWith("0::", at)) {
            return null;
        }
        int end = cgroups.indexOf('\n', at);
        return cgroups.substring(at + 3, end < 0 ? cgroups.length() : end);
    }

    /** A container sees its own group at the root of the mount, whatever its path is called outside. */
    private static @Nullable String setting(SystemFiles files, String path, String name) {
        String own = path.equals("/") ? null : files.line(MOUNT.concat(path).concat(name));
        return own == null ? files.line(MOUNT.concat(name)) : own;
    }

    /** {@code quota period} in microseconds. */
    private static @Nullable Double cpus(@Nullable String limit) {
        int blank = limit == null ? -1 : limit.indexOf(' ');
        if (limit == null || blank < 0) {
            return null;
        }
        Long quota = KernelText.number(limit.substring(0, blank));
        Long period = KernelText.number(limit.substring(blank + 1));
        return quota == null || period == null || period == 0 ? null : (double) quota / period;
    }

    private static @Nullable Long kilobytes(@Nullable String bytes) {
        Long limit = NO_LIMIT.equals(bytes) ? null : KernelText.number(bytes);
        return limit == null ? null : limit / 1024;
    }
}
