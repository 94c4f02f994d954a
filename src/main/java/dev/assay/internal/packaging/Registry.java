package dev.assay.internal.packaging;

/**
 * A file by which a jar makes its classes known to another library, beside those of {@link java.util.ServiceLoader}: plugins of Log4j,
 * interceptors of the AWS SDK, factories of Spring. The other library asks for all files of that path.
 */
final class Registry {

    private Registry() {}

    /** Whether a string may be the path of a registry. */
    static boolean isPath(String text) {
        int slash = text.lastIndexOf('/');
        return slash > 0
                && text.indexOf('.', slash) > 0
                && text.indexOf(' ') < 0
                && !text.endsWith(".class")
                && !text.endsWith("MANIFEST.MF")
                && !text.contains(ServiceFile.FOLDER);
    }

    /** Whether the jar has that file, and the file names a class of the jar. */
    static boolean lists(Library library, String path) {
        String name = path.startsWith("/") ? path.substring(1) : path;
        return library.contains(name)
                && !Boundary.isAssay(library)
                && library.names().stream().noneMatch(Boundary::isTestMachinery)
                && NamedResource.classesNamedIn(library.read(name)).stream()
                        .anyMatch(type -> library.contains(type + ".class"));
    }
}
