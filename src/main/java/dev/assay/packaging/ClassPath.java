package dev.assay.packaging;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** The entries among which a class is looked for, in order: those of the JVM's class path and of URL class loaders. */
final class ClassPath {

    private final List<ClassPathEntry> entries;

    private ClassPath(List<ClassPathEntry> entries) {
        this.entries = entries;
    }

    static ClassPath of(Class<?> type) {
        Set<Path> paths = new LinkedHashSet<>();
        for (String path : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            addWithManifest(paths, Path.of(path));
        }
        for (ClassLoader loader = type.getClassLoader(); loader != null; loader = loader.getParent()) {
            if (loader instanceof URLClassLoader urls) {
                for (URL url : urls.getURLs()) {
                    addUrl(paths, url);
                }
            }
        }
        return of(paths);
    }

    static ClassPath of(Iterable<Path> paths) {
        List<ClassPathEntry> entries = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                entries.add(new CodeFolder(path));
            } else if (Files.isRegularFile(path)) {
                entries.add(Library.at(path));
            }
        }
        return new ClassPath(entries);
    }

    private static void addUrl(Set<Path> paths, URL url) {
        try {
            if (url.getProtocol().equals("file")) {
                addWithManifest(paths, Path.of(url.toURI()));
            }
        } catch (URISyntaxException malformed) {
            throw new IllegalStateException("class loader has a malformed URL " + url, malformed);
        }
    }

    /** Build tools hand over long class paths as one jar whose manifest names the others. */
    private static void addWithManifest(Set<Path> paths, Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        if (!paths.add(absolute) || !Files.isRegularFile(absolute)) {
            return;
        }
        try (JarFile jar = new JarFile(absolute.toFile())) {
            Manifest manifest = jar.getManifest();
            String more = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            for (String entry : more == null ? new String[0] : more.trim().split("\\s+")) {
                URI uri = absolute.toUri().resolve(entry);
                if ("file".equals(uri.getScheme())) {
                    addWithManifest(paths, Path.of(uri));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + absolute, failed);
        }
    }

    List<ClassPathEntry> entries() {
        return entries;
    }

    /** The first entry that has the file. */
    @Nullable
    ClassPathEntry owner(String name) {
        for (ClassPathEntry entry : entries) {
            if (entry.contains(name)) {
                return entry;
            }
        }
        return null;
    }

    /** The folders of the user's own code that have the file, in order. */
    List<CodeFolder> folders() {
        return entries.stream()
                .filter(CodeFolder.class::isInstance)
                .map(CodeFolder.class::cast)
                .toList();
    }

    /** All services that are provided, with the internal names of their providers. */
    Map<String, List<String>> services() {
        Map<String, List<String>> services = new LinkedHashMap<>();
        for (ClassPathEntry entry : entries) {
            entry.services()
                    .forEach((service, providers) -> services.computeIfAbsent(service, none -> new ArrayList<>())
                            .addAll(providers));
        }
        return services;
    }
}
