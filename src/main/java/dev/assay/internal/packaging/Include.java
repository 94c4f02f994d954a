package dev.assay.internal.packaging;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;

/** What a user adds to a package because reflection hides it: a class, a package ({@code com.acme.*}) or a resource. */
record Include(String text) {

    private static final String WHOLE_PACKAGE = ".*";

    void addTo(Reach reach, ClassPath classPath) {
        boolean found = text.endsWith(WHOLE_PACKAGE)
                ? addPackage(reach, classPath)
                : addClass(reach, classPath) || addResource(reach, classPath);
        if (!found) {
            throw new InvalidInputException(
                    Problem.ARTIFACT,
                    "include (" + text + ") must name a class, a package or a resource of the class path",
                    "Write com.acme.Parser, com.acme.* or com/acme/words.txt");
        }
    }

    private boolean addPackage(Reach reach, ClassPath classPath) {
        String folder = text.substring(0, text.length() - 1).replace('.', '/');
        boolean found = false;
        for (ClassPathEntry entry : classPath.entries()) {
            for (String file : entry.filesIn(folder)) {
                if (file.endsWith(".class")) {
                    reach.follow(file.substring(0, file.length() - ".class".length()));
                    found = true;
                }
            }
        }
        return found;
    }

    private boolean addClass(Reach reach, ClassPath classPath) {
        String type = text.replace('.', '/');
        boolean found = classPath.owner(type + ".class") != null;
        if (found) {
            reach.follow(type);
        }
        return found;
    }

    private boolean addResource(Reach reach, ClassPath classPath) {
        String name = text.startsWith("/") ? text.substring(1) : text;
        ClassPathEntry owner = name.isEmpty() ? null : classPath.owner(name);
        if (owner instanceof Library library) {
            reach.takeLibrary(library);
        } else if (owner != null) {
            reach.takeResource(name);
        }
        return owner != null;
    }
}
