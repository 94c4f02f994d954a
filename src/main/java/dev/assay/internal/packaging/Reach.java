package dev.assay.internal.packaging;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Follows what classes name, from class to class in the user's own code and from jar to jar in libraries. */
final class Reach {

    private final ClassPath classPath;
    private final Deque<String> toFollow = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> folders = new HashSet<>();
    private final References ownReferences = new References();
    private final Map<String, byte[]> own = new TreeMap<>();
    private final Set<Library> libraries = new LinkedHashSet<>();

    Reach(ClassPath classPath) {
        this.classPath = classPath;
    }

    /** @param type internal name of a class that is needed */
    void follow(String type) {
        if (seen.add(type) && !Boundary.excludes(type)) {
            toFollow.add(type);
        }
    }

    /** Follows until nothing new is found. */
    void complete() {
        Services services = new Services(classPath);
        do {
            while (!toFollow.isEmpty()) {
                take(toFollow.remove());
            }
            for (String provider : services.newlyNeeded(ownReferences, libraries)) {
                follow(provider);
            }
        } while (!toFollow.isEmpty());
        services.needed().forEach(this::addServiceFile);
    }

    private void take(String type) {
        ClassPathEntry entry = classPath.owner(type + ".class");
        if (entry == null) {
            return;
        }
        if (Boundary.isAssay(entry)) {
            if (Boundary.isProfiler(type)) {
                takeClass(type, entry);
            }
        } else if (entry instanceof Library library) {
            takeLibrary(library);
        } else {
            takeClass(type, entry);
            takeResourcesBeside(type);
        }
    }

    private void takeClass(String type, ClassPathEntry entry) {
        byte[] classFile = entry.read(type + ".class");
        own.put(type + ".class", classFile);
        References references = new References();
        references.addConstants(classFile);
        Declarations.addTo(references, classFile);
        references.types().forEach(named -> followFrom(type, named, references));
        references.strings().forEach(this::followString);
        ownReferences.types().addAll(references.types());
    }

    /** A class around this one that it merely names is needed as its nest's host, without what only that one uses. */
    private void followFrom(String type, String named, References references) {
        if (!type.startsWith(named + "$") || references.uses(named)) {
            follow(named);
            return;
        }
        ClassPathEntry entry = classPath.owner(named + ".class");
        if (entry instanceof CodeFolder) {
            byte[] classFile = entry.read(named + ".class");
            own.put(named + ".class", classFile);
            ClassParents.of(classFile).forEach(this::follow);
        }
    }

    /** Reflection by a literal name, and resources by a literal path. */
    private void followString(String text) {
        if (text.indexOf('.') > 0 && !text.endsWith(".") && text.indexOf(' ') < 0 && text.indexOf('\0') < 0) {
            takeResource(text.startsWith("/") ? text.substring(1) : text);
            if (Character.isUpperCase(text.charAt(text.lastIndexOf('.') + 1))) {
                follow(text.replace('.', '/'));
            }
        }
    }

    private void takeResourcesBeside(String type) {
        String folder = type.substring(0, type.lastIndexOf('/') + 1);
        if (folders.add(folder)) {
            for (CodeFolder code : classPath.folders()) {
                code.filesIn(folder).stream()
                        .filter(file -> !file.endsWith(".class"))
                        .forEach(this::takeResource);
            }
        }
    }

    /** Takes a file of the user's own code that is no class, if there is one of this name. */
    void takeResource(String name) {
        for (CodeFolder code : classPath.folders()) {
            if (!own.containsKey(name) && code.contains(name)) {
                own.put(name, code.read(name));
            }
        }
    }

    void takeLibrary(Library library) {
        if (!libraries.add(library)) {
            return;
        }
        for (String type : library.references().types()) {
            if (!Boundary.excludes(type)
                    && classPath.owner(type + ".class") instanceof Library named
                    && !Boundary.isAssay(named)
                    && !library.canDoWithout(named)) {
                takeLibrary(named);
            }
        }
    }

    /** What several folders say about one service becomes one file. */
    private void addServiceFile(String service) {
        String name = ServiceFile.FOLDER + service;
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (CodeFolder code : classPath.folders()) {
            if (code.contains(name) && !Boundary.isAssay(code)) {
                lines.writeBytes(code.read(name));
                lines.write('\n');
            }
        }
        if (lines.size() > 0) {
            own.put(name, lines.toByteArray());
        }
    }

    /** All files of the package by name. */
    Map<String, byte[]> entries() {
        Map<String, byte[]> entries = new TreeMap<>(own);
        for (Library library : libraries) {
            List<String> taken = new ArrayList<>(entries.keySet());
            String name = "lib/" + library.fileName();
            for (int i = 2; taken.contains(name); i++) {
                name = "lib/" + i + "-" + library.fileName();
            }
            entries.put(name, library.bytes());
        }
        return entries;
    }
}
