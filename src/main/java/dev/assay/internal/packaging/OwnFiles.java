package dev.assay.internal.packaging;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of the user's own code that are packaged one by one, under the names that they have in their folders. */
final class OwnFiles {

    private static final Pattern NATIVE_LIBRARY =
            Pattern.compile("(?:lib/)?(?<file>(?:lib)?(?<name>[^/]+?)\\.so(?:\\.[0-9]+)*)");

    private final ClassPath classPath;
    private final Set<String> foldersOfClasses = new HashSet<>();
    private final Map<String, byte[]> files = new TreeMap<>();
    private final Set<String> executables = new HashSet<>();
    private @Nullable Library home;

    OwnFiles(ClassPath classPath) {
        this.classPath = classPath;
    }

    void take(String name, ClassPathEntry entry) {
        if (files.putIfAbsent(name, entry.read(name)) == null && entry.isExecutable(name)) {
            executables.add(name);
        }
    }

    /** Programs and shared libraries of a jar that is packaged whole are of use only as files. */
    void unpackFrom(Library jar) {
        home = jar;
    }

    /** Takes a file that is no class, if a folder of the class path has one of this name. */
    boolean takeResource(String name) {
        for (CodeFolder code : classPath.folders()) {
            if (!files.containsKey(name) && !Boundary.isAssay(code) && code.contains(name)) {
                take(name, code);
                return true;
            }
        }
        if (home != null && home.contains(name) && home.isExecutable(name)) {
            take(name, home);
        }
        return false;
    }

    /** Takes what lies beside a class. */
    Set<String> takeResourcesBeside(String type) {
        String folder = type.substring(0, type.lastIndexOf('/') + 1);
        return foldersOfClasses.add(folder) ? takeAll(resourcesIn(folder)) : Set.of();
    }

    /** Takes those of some resources that are not packaged yet, and tells which those were. */
    Set<String> takeAll(Set<String> names) {
        Set<String> taken = new LinkedHashSet<>();
        for (String name : names) {
            if (takeResource(name)) {
                taken.add(name);
            }
        }
        return taken;
    }

    /** The files directly in a folder that are no classes. */
    Set<String> resourcesIn(String folder) {
        Set<String> resources = new LinkedHashSet<>();
        for (CodeFolder code : classPath.folders()) {
            if (!Boundary.isAssay(code)) {
                code.filesIn(folder).stream()
                        .filter(file -> !file.endsWith(".class"))
                        .forEach(resources::add);
            }
        }
        return resources;
    }

    /** What several folders say about one service becomes one file. */
    void addServiceFile(String service) {
        String name = ServiceFile.FOLDER + service;
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (CodeFolder code : classPath.folders()) {
            if (code.contains(name) && !Boundary.isAssay(code)) {
                lines.writeBytes(code.read(name));
                lines.write('\n');
            }
        }
        if (lines.size() > 0) {
            files.put(name, lines.toByteArray());
        }
    }

    /**
     * Takes all shared libraries of where Lambda looks for them, if code names one of them: they may need each other. The path of the
     * loader, {@code LD_LIBRARY_PATH}, has the root of the package and its folder {@code lib}.
     */
    void takeNativeLibraries(Predicate<String> isStringOfCode) {
        Map<String, ClassPathEntry> found = nativeLibraries();
        boolean named = found.keySet().stream()
                .map(NATIVE_LIBRARY::matcher)
                .anyMatch(library -> library.matches()
                        && (isStringOfCode.test(library.group("file")) || isStringOfCode.test(library.group("name"))));
        if (named) {
            found.forEach(this::take);
        }
    }

    private Map<String, ClassPathEntry> nativeLibraries() {
        List<ClassPathEntry> entries = new ArrayList<>(classPath.folders());
        if (home != null) {
            entries.add(home);
        }
        Map<String, ClassPathEntry> found = new TreeMap<>();
        for (ClassPathEntry entry : entries) {
            Stream.of("", "lib/")
                    .flatMap(folder -> entry.filesIn(folder).stream())
                    .filter(name -> NATIVE_LIBRARY.matcher(name).matches())
                    .forEach(name -> found.putIfAbsent(name, entry));
        }
        return found;
    }

    Map<String, byte[]> files() {
        return files;
    }

    /** Those that may be run as programs. */
    Set<String> executables() {
        return executables;
    }
}
