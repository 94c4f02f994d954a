package dev.assay.internal.targets.embedded.instance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where this user keeps what can be made again. Not in {@code /tmp}: there the folders of a run would be hidden from instances
 * that see a /tmp of their own.
 *
 * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG Base Directory Specification</a>
 */
final class CacheFolder {

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

    private static Path shared() {
        return Files.isWritable(VAR_TMP) ? VAR_TMP : Path.of(System.getProperty("java.io.tmpdir"));
    }
}
