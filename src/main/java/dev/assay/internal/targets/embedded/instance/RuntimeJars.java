package dev.assay.internal.targets.embedded.instance;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** AWS's Runtime Interface Client and what it needs, as found on our own class path. */
final class RuntimeJars {

    static final String RUNTIME_CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    private static final List<String> ONE_CLASS_OF_EACH = List.of(
            RUNTIME_CLIENT,
            "com.amazonaws.services.lambda.runtime.Context",
            "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer",
            "software.amazon.awssdk.utilslite.SdkInternalThreadLocal");

    private RuntimeJars() {}

    /** The jars, in a fixed order. */
    static List<Path> find() {
        List<Path> jars = new ArrayList<>();
        for (String name : ONE_CLASS_OF_EACH) {
            origin(name).filter(jar -> !jars.contains(jar)).ifPresent(jars::add);
        }
        return jars;
    }

    /** Where a class of our class path comes from: a jar or a folder. */
    static Optional<Path> origin(String className) {
        String file = className.replace('.', '/') + ".class";
        URL url = RuntimeJars.class.getClassLoader().getResource(file);
        if (url == null) {
            return Optional.empty();
        }
        String location = url.toString();
        if (location.startsWith("jar:")) {
            location = location.substring("jar:".length(), location.indexOf("!/"));
        } else {
            location = location.substring(0, location.length() - file.length());
        }
        return Optional.of(Path.of(URI.create(location)));
    }

    /** The resource of the native library for this system; empty when AWS made none for it. */
    static Optional<URL> nativeLibrary() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.empty();
        }
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String machine = arch.equals("amd64") ? "x86_64" : arch.equals("aarch64") ? "aarch_64" : arch;
        String system = isMusl() ? "linux_musl" : "linux";
        String name = "jni/libaws-lambda-jni." + system + "-" + machine + ".so";
        return Optional.ofNullable(RuntimeJars.class.getClassLoader().getResource(name));
    }

    private static boolean isMusl() {
        try (var entries = Files.newDirectoryStream(Path.of("/lib"), "ld-musl-*")) {
            return entries.iterator().hasNext() && !Files.exists(Path.of("/lib64/ld-linux-x86-64.so.2"));
        } catch (IOException e) {
            return false;
        }
    }
}
