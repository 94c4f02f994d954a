package dev.assay.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A compiled project, or one of the modules of a folder of them.
 *
 * @param folder with its pom.xml
 * @param dependencies the class path of its tests, without its own classes
 */
record ProjectModule(Path folder, String dependencies) {

    private static final String TESTS = "target/test-classes";
    private static final String CLASSES = "target/classes";
    private static final String ASSAY = Main.class.getName().replace('.', '/') + ".class";

    boolean hasTests() {
        return Files.isDirectory(folder.resolve(TESTS));
    }

    /** Whether this program is on its class path, and so its experiments can be run. */
    boolean usesAssay() {
        return Stream.of(classPath().split(File.pathSeparator, -1))
                .map(Path::of)
                .anyMatch(ProjectModule::holdsAssay);
    }

    /** Absolute, because the JVM with it is started in another folder. */
    String classPath() {
        Path here = folder.toAbsolutePath().normalize();
        String own = here.resolve(TESTS) + File.pathSeparator + here.resolve(CLASSES);
        return dependencies.isEmpty() ? own : own + File.pathSeparator + dependencies;
    }

    private static boolean holdsAssay(Path entry) {
        if (Files.isDirectory(entry)) {
            return Files.isRegularFile(entry.resolve(ASSAY));
        }
        if (!Files.isRegularFile(entry)) {
            return false;
        }
        try (JarFile jar = new JarFile(entry.toFile())) {
            return jar.getEntry(ASSAY) != null;
        } catch (IOException noJar) {
            return false;
        }
    }
}
