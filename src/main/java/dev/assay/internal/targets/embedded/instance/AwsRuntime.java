package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.embedded.languages.Jdk;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** AWS's own Runtime Interface Client, the one that runs Java functions on AWS. */
final class AwsRuntime implements FunctionRuntime {

    // Without it every process unpacks the library to the same file, and some of those that start together crash.
    private static final String NATIVE_LIBRARY =
            "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI=";

    private final Jdk jdk;
    private final List<Path> jars;
    private final Path library;
    private final @Nullable ClassArchive archive;

    private AwsRuntime(Jdk jdk, List<Path> jars, Path library, @Nullable ClassArchive archive) {
        this.jdk = jdk;
        this.jars = jars;
        this.library = library;
        this.archive = archive;
    }

    /** Whether AWS made a native library for this system and it is on our class path. */
    static boolean isUsable() {
        return RuntimeJars.nativeLibrary().isPresent()
                && RuntimeJars.origin(RuntimeJars.RUNTIME_CLIENT).isPresent();
    }

    /** Unpacks the native library into a folder. */
    static AwsRuntime unpack(Path folder) throws IOException {
        URL resource = RuntimeJars.nativeLibrary().orElseThrow();
        Path library = folder.resolve("libaws-lambda-jni.so");
        try (InputStream in = resource.openStream()) {
            Files.copy(in, library);
        }
        return new AwsRuntime(Jdk.running(), RuntimeJars.find(), library, null);
    }

    /** The same with an archive of its classes, which shortens the start. */
    AwsRuntime with(ClassArchive classArchive) {
        return new AwsRuntime(jdk, jars, library, classArchive);
    }

    /** The same on another JDK, without an archive. */
    AwsRuntime on(Jdk other) {
        return new AwsRuntime(other, jars, library, null);
    }

    Jdk jdk() {
        return jdk;
    }

    List<Path> jars() {
        return jars;
    }

    @Override
    public List<String> options() {
        List<String> options = new ArrayList<>();
        archiveFile().ifPresent(file -> options.add("-XX:SharedArchiveFile=" + file));
        options.add("-Xshare:auto");
        // The machine's own remarks (about an archive that does not fit, for one) are not the function's log.
        options.add("-Xlog:disable");
        options.add("-Xlog:all=error:stderr");
        return options;
    }

    @Override
    public List<String> main() {
        List<String> arguments = new ArrayList<>();
        if (jdk.feature() >= 22) {
            arguments.add("--enable-native-access=ALL-UNNAMED");
        }
        arguments.add(NATIVE_LIBRARY + library);
        arguments.add("-cp");
        arguments.add(jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        arguments.add(RuntimeJars.RUNTIME_CLIENT);
        return arguments;
    }

    @Override
    public List<Path> files() {
        List<Path> files = new ArrayList<>(jars);
        files.add(library);
        archiveFile().ifPresent(files::add);
        return files;
    }

    @Override
    public String description() {
        return "AWS Runtime Interface Client" + (archive == null ? "" : ", " + archive.inWords());
    }

    private Optional<Path> archiveFile() {
        return Optional.ofNullable(archive).map(ClassArchive::file);
    }
}
