package dev.assay.internal.packaging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Follows what classes name, from class to class in the user's own code and from jar to jar in libraries. */
final class Reach {

    private final ClassPath classPath;
    private final Deque<String> toFollow = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final References ownReferences = new References();
    private final OwnFiles own;
    private final Libraries libraries;

    Reach(ClassPath classPath) {
        this.classPath = classPath;
        this.own = new OwnFiles(classPath);
        this.libraries = new Libraries(classPath, this::follow);
    }

    /** @param type internal name of a class that is needed */
    void follow(String type) {
        if (seen.add(type) && !Boundary.excludes(type)) {
            toFollow.add(type);
        }
    }

    /**
     * Follows the handler. A build may run experiments with the jar of the project instead of its folder of classes. That jar is
     * packaged whole, and what it names is followed as in the user's own code.
     */
    void followHandler(String type) {
        follow(type);
        if (classPath.owner(type + ".class") instanceof Library home && !Boundary.isAssay(home)) {
            takeLibrary(home);
            own.unpackFrom(home);
            followNames(home.references());
            home.names().stream()
                    .filter(name -> new NamedResource(name).isConfiguration())
                    .forEach(name ->
                            NamedResource.classesNamedIn(home.read(name)).forEach(this::follow));
        }
    }

    /** Follows until nothing new is found. */
    void complete() {
        Services services = new Services(classPath);
        do {
            while (!toFollow.isEmpty()) {
                take(toFollow.remove());
            }
            services.newlyNeeded(ownReferences, libraries.taken()).forEach(this::follow);
            takeNamedAtTheRoot();
        } while (!toFollow.isEmpty());
        services.needed().forEach(own::addServiceFile);
    }

    private void take(String type) {
        ClassPathEntry entry = classPath.owner(type + ".class");
        if (entry == null) {
            return;
        }
        if (Boundary.isAssay(entry)) {
            if (Boundary.isInsideFunctions(type)) {
                takeClass(type, entry);
            }
        } else if (entry instanceof Library library) {
            takeLibrary(library);
        } else {
            takeClass(type, entry);
            own.takeResourcesBeside(type).forEach(this::followText);
        }
    }

    private void takeClass(String type, ClassPathEntry entry) {
        own.take(type + ".class", entry);
        byte[] classFile = entry.read(type + ".class");
        References references = new References();
        references.addConstants(classFile);
        Declarations.addTo(references, classFile);
        references.types().forEach(named -> followFrom(type, named, references));
        followNames(references);
    }

    private void followNames(References references) {
        references.strings().forEach(this::followString);
        ownReferences.types().addAll(references.types());
        ownReferences.strings().addAll(references.strings());
    }

    /** A class around this one that it merely names is needed as its nest's host, without what only that one uses. */
    private void followFrom(String type, String named, References references) {
        if (!type.startsWith(named + "$") || references.uses(named)) {
            follow(named);
            return;
        }
        ClassPathEntry entry = classPath.owner(named + ".class");
        if (entry instanceof CodeFolder) {
            own.take(named + ".class", entry);
            ClassParents.of(entry.read(named + ".class")).forEach(this::follow);
        }
    }

    /** Reflection by a literal name, and resources by a literal path or as the name of a bundle. */
    private void followString(String text) {
        if (text.indexOf(' ') >= 0 || text.indexOf('\0') >= 0 || text.endsWith(".")) {
            return;
        }
        String path = text.replaceFirst("^(/var/task/|\\./|/)", "");
        if (path.indexOf('.') > 0 || path.indexOf('/') > 0) {
            takeResource(path);
            takeBundle(path.replace('.', '/'));
        }
        if (text.indexOf('.') > 0 && Character.isUpperCase(text.charAt(text.lastIndexOf('.') + 1))) {
            follow(text.replace('.', '/'));
        }
    }

    private void takeBundle(String base) {
        String folder = base.substring(0, base.lastIndexOf('/') + 1);
        if (!folder.isEmpty()) {
            own.resourcesIn(folder).stream()
                    .filter(file -> file.startsWith(base)
                            && file.substring(base.length()).matches("(_\\w+)?\\.properties"))
                    .forEach(this::takeResource);
        }
    }

    private void takeNamedAtTheRoot() {
        Predicate<String> named = text -> ownReferences.strings().contains(text) || libraries.name(text);
        for (String file : own.resourcesIn("")) {
            if (new NamedResource(file).isNamed(named)) {
                takeResource(file);
            }
        }
        own.takeNativeLibraries(named);
    }

    /** Takes a file of the user's own code that is no class, if there is one of this name. */
    void takeResource(String name) {
        if (own.takeResource(name)) {
            followText(name);
        }
    }

    private void followText(String name) {
        byte[] text = own.files().get(name);
        if (text != null && new NamedResource(name).isConfiguration()) {
            NamedResource.classesNamedIn(text).forEach(this::follow);
        }
    }

    void takeLibrary(Library library) {
        libraries.take(library);
    }

    /** Whether a library with this class is among what was taken. */
    boolean takes(String type) {
        return libraries.taken().stream().anyMatch(library -> library.contains(type + ".class"));
    }

    /** All files of the package by name. */
    Map<String, byte[]> entries() {
        Map<String, byte[]> entries = new TreeMap<>(own.files());
        libraries.addTo(entries);
        return entries;
    }

    /** Those files that may be run as programs. */
    Set<String> executables() {
        return own.executables();
    }
}
