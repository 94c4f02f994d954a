package dev.assay.internal.packaging;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The entries among which a class is looked for, in order. A jar is opened only if nothing before it has what is wanted: a small
 * function needs few of them.
 */
final class ClassPath {

    private final Set<Path> known = new HashSet<>();
    private final Deque<Path> unopened = new ArrayDeque<>();
    private final List<ClassPathEntry> opened = new ArrayList<>();

    ClassPath(List<Path> paths) {
        addFirst(paths);
    }

    static ClassPath of(Class<?> type) {
        return new ClassPath(RunningClassPath.of(type));
    }

    private void addFirst(List<Path> paths) {
        for (int i = paths.size() - 1; i >= 0; i--) {
            unopened.addFirst(paths.get(i).toAbsolutePath().normalize());
        }
    }

    /** The next entry that was not looked into before, or null. */
    private @Nullable ClassPathEntry open() {
        while (!unopened.isEmpty()) {
            Path path = unopened.removeFirst();
            boolean first = known.add(path);
            if (first && Files.isDirectory(path)) {
                return opened(new CodeFolder(path));
            }
            if (first && Files.isRegularFile(path) && path.toString().matches(".*\\.(jar|zip)")) {
                Library library = Library.at(path);
                addFirst(library.classPath());
                return opened(library);
            }
        }
        return null;
    }

    private ClassPathEntry opened(ClassPathEntry entry) {
        opened.add(entry);
        return entry;
    }

    List<ClassPathEntry> entries() {
        ClassPathEntry next = open();
        while (next != null) {
            next = open();
        }
        return opened;
    }

    /** The first entry that has the file. */
    @Nullable
    ClassPathEntry owner(String name) {
        for (ClassPathEntry entry : opened) {
            if (entry.contains(name)) {
                return entry;
            }
        }
        ClassPathEntry next = open();
        while (next != null && !next.contains(name)) {
            next = open();
        }
        return next;
    }

    /** The folders of the user's own code, in order; no jar is opened for them. */
    List<CodeFolder> folders() {
        Stream<CodeFolder> looked =
                opened.stream().filter(CodeFolder.class::isInstance).map(CodeFolder.class::cast);
        Stream<CodeFolder> others = unopened.stream().filter(Files::isDirectory).map(CodeFolder::new);
        return Stream.concat(looked, others).distinct().toList();
    }

    /** All services that are provided, with the internal names of their providers. */
    Map<String, List<String>> services() {
        Map<String, List<String>> services = new LinkedHashMap<>();
        for (ClassPathEntry entry : entries()) {
            entry.services()
                    .forEach((service, providers) -> services.computeIfAbsent(service, none -> new ArrayList<>())
                            .addAll(providers));
        }
        return services;
    }
}
