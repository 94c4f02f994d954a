package dev.assay.internal.targets.embedded.instance.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The private folder of one run. It says whose it is, is locked while the run lives, and records what the run made elsewhere,
 * before it is made: whoever finds the folder unlocked can remove all of it.
 */
public final class RunFolder implements AutoCloseable {

    static final String LOCK = "lock";
    static final String GROUPS = "groups";
    static final String PROCESSES = "processes";
    static final String PREFIX = "run-";

    // Closing any channel of a file gives up all locks of this JVM on it: the sweep must not even open our own.
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final String run;
    private final Path path;
    private final FileChannel lock;

    private RunFolder(String run, Path path, FileChannel lock) {
        this.run = run;
        this.path = path;
        this.lock = lock;
    }

    /** Makes and locks a folder below {@code runs}. */
    public static RunFolder make(Path runs) throws IOException {
        byte[] random = new byte[6];
        new SecureRandom().nextBytes(random);
        String run = HexFormat.of().formatHex(random);
        Folders.makePrivate(runs);
        // Under another name until it is locked, so that no sweep takes it for a dead run's.
        Path unfinished = Folders.makePrivate(runs.resolve("new-" + run));
        FileChannel lock =
                FileChannel.open(unfinished.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        RunOwner.ofThisProcess(run).write(unfinished);
        Path finished = runs.resolve(PREFIX + run).toAbsolutePath().normalize();
        OURS.add(finished);
        Path path = Files.move(unfinished, finished);
        return new RunFolder(run, path, lock);
    }

    /** Whether a folder is that of a run of this very JVM. */
    static boolean isOurs(Path folder) {
        return OURS.contains(folder.toAbsolutePath().normalize());
    }

    /** Tells this run from all others. */
    public String run() {
        return run;
    }

    public Path path() {
        return path;
    }

    /** Makes a folder in this one. */
    public Path folder(String name) {
        return Folders.makePrivate(path.resolve(name));
    }

    /** Records a control group that is about to be made. */
    public synchronized void recordGroup(Path group) {
        append(GROUPS, group.toString());
    }

    /** Records a process that was started. */
    public synchronized void recordProcess(ProcessHandle process) {
        append(PROCESSES, process.pid() + " " + RunOwner.startOf(process));
    }

    private void append(String file, String line) {
        try {
            Files.writeString(path.resolve(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the folder and lets the lock go. */
    @Override
    public void close() {
        Folders.remove(path);
        try {
            lock.close();
        } catch (IOException e) {
            // The lock goes with the process at the latest.
        } finally {
            OURS.remove(path);
        }
    }
}
