package dev.assay.internal.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A jar on the class path, which is packaged whole or not at all. Read once in a JVM. */
final class Library implements ClassPathEntry {

    private static final Map<Path, Library> READ = new ConcurrentHashMap<>();

    private final Path path;
    private final Set<String> names = new HashSet<>();
    private final Map<String, List<String>> services = new TreeMap<>();
    private final OptionalDependencies optional;
    private final List<Path> classPath;
    private @Nullable References references;

    private Library(Path path) {
        this.path = path;
        try (JarFile jar = new JarFile(path.toFile())) {
            jar.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> names.add(entry.getName()));
            for (String name : names) {
                if (name.startsWith(ServiceFile.FOLDER)) {
                    services.put(name.substring(ServiceFile.FOLDER.length()), ServiceFile.providers(read(jar, name)));
                }
            }
            classPath = classPath(jar.getManifest());
            optional = OptionalDependencies.read(names, name -> read(jar, name));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + path, failed);
        }
    }

    static Library at(Path path) {
        return READ.computeIfAbsent(path, Library::new);
    }

    /** Build tools hand over long class paths as one jar whose manifest names the others. */
    private List<Path> classPath(@Nullable Manifest manifest) {
        String entries = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
        return entries == null
                ? List.of()
                : Stream.of(entries.trim().split("\\s+", -1))
                        .flatMap(this::besideThisJar)
                        .toList();
    }

    /** The JVM passes over what is no address of a file, or no name in the encoding of its locale. */
    private Stream<Path> besideThisJar(String entry) {
        try {
            URI address = path.toUri().resolve(entry);
            return "file".equals(address.getScheme()) ? Stream.of(Path.of(address)) : Stream.empty();
        } catch (IllegalArgumentException noPath) {
            return Stream.empty();
        }
    }

    List<Path> classPath() {
        return classPath;
    }

    String fileName() {
        return String.valueOf(path.getFileName());
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whether this library can do without the other: its own Maven model says so. */
    boolean canDoWithout(Library other) {
        return optional.names(other.fileName());
    }

    /** What all classes in this jar name outside of it. */
    synchronized References references() {
        if (references == null) {
            References found = new References();
            try (JarFile jar = new JarFile(path.toFile())) {
                for (String name : names) {
                    if (isClass(name)) {
                        found.addConstants(read(jar, name));
                    }
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            found.types().removeIf(type -> names.contains(type + ".class"));
            references = found;
        }
        return references;
    }

    /** Classes for newer Java versions are variants of those at the root. */
    private static boolean isClass(String name) {
        return name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("module-info.class");
    }

    /** Whether its code looks up implementations of this service. */
    boolean looksUp(String service) {
        String type = service.replace('.', '/');
        return references().lookUpServices()
                && (names.contains(type + ".class") || references().types().contains(type));
    }

    @Override
    public boolean contains(String name) {
        return names.contains(name);
    }

    @Override
    public byte[] read(String name) {
        try (JarFile jar = new JarFile(path.toFile())) {
            return read(jar, name);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Jars keep it as the mode of a Unix file, which the JDK does not read. */
    @Override
    public boolean isExecutable(String name) {
        try (ZipFile zip = ZipFile.builder().setPath(path).get()) {
            return StoredZip.isExecutable(zip.getEntry(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The names of all files in the jar. */
    Set<String> names() {
        return names;
    }

    @Override
    public List<String> filesIn(String folder) {
        return names.stream()
                .filter(name -> name.startsWith(folder) && name.indexOf('/', folder.length()) < 0)
                .sorted()
                .toList();
    }

    @Override
    public Map<String, List<String>> services() {
        return services;
    }

    private static byte[] read(JarFile jar, String name) {
        ZipEntry entry = new ZipEntry(name);
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
