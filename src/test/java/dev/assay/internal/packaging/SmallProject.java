package dev.assay.internal.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Classes and resources of a user, compiled into a folder that may become a jar. */
final class SmallProject {

    private final Path folder;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<Path> libraries = new ArrayList<>();

    SmallProject(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** @param type the name of the class, with its package */
    SmallProject source(String type, String text) {
        sources.put(type, text);
        return this;
    }

    SmallProject resource(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    SmallProject program(String name) throws IOException {
        resource(name, "#!/bin/sh\n");
        assertThat(folder.resolve(name).toFile().setExecutable(true)).isTrue();
        return this;
    }

    SmallProject library(Path jar) {
        libraries.add(jar);
        return this;
    }

    Path compiled() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> classPath = new ArrayList<>(libraries);
            classPath.add(folder);
            for (String path : System.getProperty("java.class.path").split(":", -1)) {
                classPath.add(Path.of(path));
            }
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
            List<Source> units = sources.entrySet().stream()
                    .map(source -> new Source(source.getKey(), source.getValue()))
                    .toList();
            assertThat(compiler.getTask(messages, files, null, List.of("-proc:none"), null, units)
                            .call())
                    .as("compilation: %s", messages)
                    .isTrue();
        }
        return folder;
    }

    /** A jar of what was compiled, beside the folder; the folder is no longer needed. */
    Path jar(String name) throws IOException {
        compiled();
        Map<String, byte[]> files = new HashMap<>();
        Set<String> executables = new HashSet<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String entry = folder.relativize(file).toString();
                files.put(entry, Files.readAllBytes(file));
                if (Files.isExecutable(file)) {
                    executables.add(entry);
                }
            }
        }
        return Files.write(folder.resolveSibling(name), StoredZip.of(files, executables));
    }

    /** Packages a handler as if these paths were on the class path of the tests. */
    static FunctionPackage packaged(String handler, Path... paths) throws IOException, ReflectiveOperationException {
        URL[] urls = new URL[paths.length];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = paths[i].toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(urls, SmallProject.class.getClassLoader())) {
            return FunctionPackage.ofHandler(loader.loadClass(handler), List.of());
        }
    }

    /** The files of a package that have the executable bit. */
    static List<String> programs(FunctionPackage function) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(function.bytes()).get()) {
            return Collections.list(zip.getEntries()).stream()
                    .filter(entry -> (entry.getUnixMode() & 0111) != 0)
                    .map(ZipArchiveEntry::getName)
                    .toList();
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String type, String text) {
            super(URI.create("string:///" + type.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
