package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where this user keeps what can be made again. Not in {@code /tmp}: there the folders of a run would be hidden from instances
 * that have their own /tmp.
 *
 * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG Base Directory Specification</a>
 */
public final class CacheFolder {

    private static final Path VAR_TMP = Path.of("/var/tmp");

    private CacheFolder() {}

    static Path ofUser() {
        return of(System.getenv("XDG_CACHE_HOME"), System.getProperty("user.home"), System.getProperty("user.name"));
    }

    static Path of(@Nullable String cacheHome, String home, String user) {
        Optional<Path> own = Optional.ofNullable(cacheHome)
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .or(() -> Stream.of(Path.of(home))
                        .filter(Files::isWritable)
                        .map(path -> path.resolve(".cache"))
                        .findFirst());
        return own.map(path -> path.resolve("assay")).orElseGet(() -> shared().resolve("assay-" + user));
    }

    /** What lies in it cannot be written, most often because the disk is full. */
    public static InvalidInputException unwritable(Path place, Exception failure) {
        return new InvalidInputException(
                Problem.OUTPUT_FOLDER,
                "cache folder of the embedded target (" + place + ") must be writable: " + reason(failure),
                "Free some space or make it writable, or name another folder with XDG_CACHE_HOME",
                failure);
    }

    /** What the operating system said, without the file's name in front. */
    static String reason(Exception failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(cause.getMessage());
    }

    private static Path shared() {
        return Files.isWritable(VAR_TMP) ? VAR_TMP : Path.of(System.getProperty("java.io.tmpdir"));
    }
}
