package dev.assay.internal.targets.embedded.instance;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The logs of all instances that a run keeps, one file per instance: {@code instances/<function>/<name>.log} in the folder
 * of the run. Each file, and all of them together, are limited; a file that was cut says so at its end.
 */
final class KeptLogs {

    static final long BYTES_PER_INSTANCE = 1024L * 1024;
    static final long BYTES_OF_ALL = 256 * BYTES_PER_INSTANCE;

    private final AtomicLong left;
    private volatile @Nullable Path folder;

    KeptLogs() {
        this(BYTES_OF_ALL);
    }

    KeptLogs(long bytesOfAll) {
        this.left = new AtomicLong(bytesOfAll);
    }

    /** From now on logs are kept in a folder; before, none are. */
    void keepIn(Path runFolder) {
        folder = runFolder.resolve("instances");
    }

    /** The log of an instance; null as long as none are kept. */
    @Nullable
    KeptLog of(String function, String instance) {
        Path into = folder;
        return into == null
                ? null
                : new KeptLog(into.resolve(function).resolve(instance + ".log"), BYTES_PER_INSTANCE, left);
    }
}
