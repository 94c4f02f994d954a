package dev.assay.internal.targets.embedded.languages;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The JDKs of this machine: the running one, those that variables of CI name, and those in the usual folders. */
final class Jdks {

    /** AWS's Java runtimes, from the oldest that Assay runs on. */
    private static final List<Integer> OF_LAMBDA = List.of(17, 21, 25);

    private static final List<Path> FOLDERS =
            List.of(Path.of("/usr/lib/jvm"), Path.of("/opt/java"), Path.of("/Library/Java/JavaVirtualMachines"));
    private static final List<String> FOLDERS_IN_HOME = List.of(".sdkman/candidates/java", ".jdks");
    private static final Pattern VERSION = Pattern.compile("\"?(?:1\\.)?(\\d+)");

    private final Programs programs;
    private final Jdk running;

    Jdks(Programs programs, Jdk running) {
        this.programs = programs;
        this.running = running;
    }

    /** The newest runtime that the running JDK can stand for; it is at least Java 17. */
    String usual() {
        return "java"
                + OF_LAMBDA.stream()
                        .filter(feature -> feature <= running.feature())
                        .reduce((older, newer) -> newer)
                        .orElseThrow(() -> new IllegalStateException("Assay needs Java 17"));
    }

    /**
     * The JDK that runs functions of a runtime: the running one for {@link #usual()}, whose classes are its own; else the oldest
     * that is new enough.
     */
    Optional<Jdk> of(RuntimeIdentifier runtime) {
        if (runtime.text().equals(usual())) {
            return Optional.of(running);
        }
        return Stream.concat(Stream.of(running), others())
                .filter(jdk -> jdk.feature() >= runtime.major())
                .min(Comparator.comparingInt(Jdk::feature));
    }

    private Stream<Jdk> others() {
        Stream<Path> named = OF_LAMBDA.stream()
                .flatMap(feature -> Stream.of(
                        "JAVA_HOME_" + feature, "JAVA_HOME_" + feature + "_X64", "JAVA_HOME_" + feature + "_ARM64"))
                .flatMap(variable -> programs.named(variable).stream());
        Stream<Path> installed = FOLDERS.stream().flatMap(folder -> Programs.in(folder).stream());
        Stream<Path> ofUser = FOLDERS_IN_HOME.stream().flatMap(folder -> programs.inHome(folder).stream());
        return Stream.of(named, installed, ofUser)
                .flatMap(one -> one)
                .flatMap(home -> Stream.of(home, home.resolve("Contents/Home")))
                .flatMap(home -> read(home).stream());
    }

    private static Optional<Jdk> read(Path home) {
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        Matcher version = VERSION.matcher(release.getProperty("JAVA_VERSION", ""));
        if (!version.lookingAt() || !Files.isExecutable(home.resolve("bin/java"))) {
            return Optional.empty();
        }
        String build = release.getProperty("JAVA_VERSION", "") + release.getProperty("IMPLEMENTOR", "");
        return Optional.of(new Jdk(home, Integer.parseInt(version.group(1)), build));
    }
}
