package dev.assay.internal.packaging;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The jars that are packaged: those that code names, those that they name in turn, and those that register with them. */
final class Libraries {

    private final ClassPath classPath;
    private final Consumer<String> ownTypes;
    private final Set<Library> taken = new LinkedHashSet<>();

    /** @param ownTypes receives the classes outside of jars that jars name */
    Libraries(ClassPath classPath, Consumer<String> ownTypes) {
        this.classPath = classPath;
        this.ownTypes = ownTypes;
    }

    void take(Library library) {
        if (!taken.add(library)) {
            return;
        }
        for (String type : library.references().types()) {
            if (!Boundary.excludes(type)) {
                takeNamed(type, library);
            }
        }
        for (String text : library.references().strings()) {
            if (Registry.isPath(text)) {
                takeRegistered(text);
            }
        }
    }

    private void takeNamed(String type, Library by) {
        ClassPathEntry owner = classPath.owner(type + ".class");
        if (owner == null) {
            return;
        }
        if (Boundary.isAssay(owner)) {
            if (Boundary.isInsideFunctions(type)) {
                ownTypes.accept(type);
            }
        } else if (!(owner instanceof Library named)) {
            ownTypes.accept(type);
        } else if (!by.canDoWithout(named)) {
            take(named);
        }
    }

    private void takeRegistered(String path) {
        for (ClassPathEntry entry : classPath.entries()) {
            if (entry instanceof Library library && !taken.contains(library) && Registry.lists(library, path)) {
                take(library);
            }
        }
    }

    /** Whether any of them has this string. */
    boolean name(String text) {
        return taken.stream().anyMatch(library -> library.references().strings().contains(text));
    }

    Set<Library> taken() {
        return taken;
    }

    /** Adds the jars to the files of a package. Of two with one name the second gets a number. */
    void addTo(Map<String, byte[]> files) {
        for (Library library : taken) {
            String name = "lib/" + library.fileName();
            for (int i = 2; files.containsKey(name); i++) {
                name = "lib/" + i + "-" + library.fileName();
            }
            files.put(name, library.bytes());
        }
    }
}
