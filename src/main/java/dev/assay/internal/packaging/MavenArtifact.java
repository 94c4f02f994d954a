package dev.assay.internal.packaging;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A jar or zip in Maven's local repository, named by its coordinates.
 *
 * @see <a href="https://maven.apache.org/repositories/layout.html">Maven repository layout</a>
 */
final class MavenArtifact {

    private static final String WORD = "[A-Za-z0-9_][A-Za-z0-9_.-]*";
    private static final Pattern COORDINATES = Pattern.compile(
            "(?<group>" + WORD + "):(?<artifact>" + WORD + "):(?<version>" + WORD + ")(:(?<classifier>" + WORD + "))?");

    private MavenArtifact() {}

    /** The file that is meant by a path, or by coordinates: {@code group:artifact:version}, with a classifier behind if it has one. */
    static Path file(String named) {
        Matcher coordinates = COORDINATES.matcher(named);
        return coordinates.matches() ? inRepository(coordinates, repository()) : Path.of(named);
    }

    static Path inRepository(String named, Path repository) {
        Matcher coordinates = COORDINATES.matcher(named);
        if (!coordinates.matches()) {
            throw new IllegalArgumentException(named);
        }
        return inRepository(coordinates, repository);
    }

    private static Path inRepository(Matcher named, Path repository) {
        String classifier = named.group("classifier");
        String version = named.group("version");
        String stem = named.group("artifact") + "-" + version + (classifier == null ? "" : "-" + classifier);
        Path folder = repository
                .resolve(named.group("group").replace('.', '/'))
                .resolve(named.group("artifact"))
                .resolve(version);
        return Stream.of(".jar", ".zip")
                .map(ending -> folder.resolve(stem + ending))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> missing(named.group(), repository));
    }

    private static InvalidInputException missing(String named, Path repository) {
        return new InvalidInputException(
                Problem.ARTIFACT,
                "archive (" + named + ") must be in the local repository " + repository,
                "Fetch it with mvn dependency:get -Dartifact=" + inDependencyPluginsOrder(named));
    }

    /** That plugin wants the packaging before the classifier. */
    private static String inDependencyPluginsOrder(String named) {
        String[] parts = named.split(":", -1);
        return parts.length < 4 ? named : String.join(":", parts[0], parts[1], parts[2], "jar", parts[3]);
    }

    /** As Maven's settings say; else as Surefire and Failsafe say; else where Maven has it by default. */
    private static Path repository() {
        return Stream.of("maven.repo.local", "localRepository")
                .map(System::getProperty)
                .filter(path -> path != null && !path.isBlank())
                .map(Path::of)
                .findFirst()
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".m2", "repository"));
    }
}
