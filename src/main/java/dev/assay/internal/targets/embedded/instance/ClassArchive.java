package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.instance.host.Folders;
import dev.assay.internal.text.Sha256;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * An archive of the classes that every instance loads (class data sharing), made once for each JDK and version of the runtime
 * client and kept: it halves the cold start of a function. Without it all works, only slower.
 *
 * @param file absent if it could not be made
 * @param inWords for the facts of a run: what is missing, and why
 * @see <a href="https://docs.oracle.com/en/java/javase/17/vm/class-data-sharing.html">Class Data Sharing</a>
 */
record ClassArchive(@Nullable Path file, String inWords) {

    private static final Object ONE_AT_A_TIME = new Object();

    /** The archive for a runtime, made now if there is none yet. */
    static ClassArchive provide(AwsRuntime runtime, Path cacheFolder, Path workFolder) {
        try {
            Path folder = Folders.makePrivate(cacheFolder);
            Path archive = folder.resolve("runtime-" + key(runtime) + ".jsa");
            if (!Files.exists(archive)) {
                makeOnce(runtime, archive, workFolder);
            }
            return Files.isReadable(archive)
                    ? new ClassArchive(archive, "class data archive")
                    : missing("the Java virtual machine made none");
        } catch (IOException | RuntimeException e) {
            return missing(cacheFolder + ": " + CacheFolder.reason(e));
        }
    }

    private static ClassArchive missing(String why) {
        return new ClassArchive(null, "no class data archive, so cold starts take about twice as long (" + why + ")");
    }

    private static void makeOnce(AwsRuntime runtime, Path archive, Path workFolder) throws IOException {
        Path lock = archive.resolveSibling(archive.getFileName() + ".lock");
        // File locks are between processes; threads of this one wait here.
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                if (held.isValid() && !Files.exists(archive)) {
                    make(runtime, archive, workFolder);
                }
            }
        }
    }

    private static void make(AwsRuntime runtime, Path archive, Path workFolder) throws IOException {
        Path unfinished = workFolder.resolve("unfinished.jsa");
        if (new Training(runtime, workFolder).run(unfinished)) {
            // Beside its place first, for only there a move is atomic.
            Path beside = archive.resolveSibling(archive.getFileName() + ".new");
            Files.copy(unfinished, beside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(beside, archive, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(unfinished);
    }

    /** Changes with all that makes the virtual machine refuse an archive. */
    private static String key(AwsRuntime runtime) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(runtime.jdk().home()).append(runtime.jdk().build()).append(System.getProperty("os.arch"));
        text.append(JavaCommand.machineOptions());
        for (Path jar : runtime.jars()) {
            text.append(jar).append(Files.size(jar)).append(Files.getLastModifiedTime(jar));
        }
        return Sha256.hex(text.toString()).substring(0, 16);
    }
}
