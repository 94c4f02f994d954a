package dev.assay.internal.run;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The JVM in which Surefire or Failsafe runs tests, by the file that the plugin hands to it: the arguments of the JVM name a folder, a
 * dump file, and this file (Surefire 3.6.1, {@code BooterSerializer}). A plugin that hands over something else is not recognised.
 *
 * @param failsafe whether Failsafe has started it, not Surefire
 * @param classes the names of all test classes that the plugin's patterns found
 */
record MavenFork(boolean failsafe, Set<String> classes) {

    private static final int FILE_ARGUMENT = 3;

    MavenFork {
        classes = Set.copyOf(classes);
    }

    /**
     * Reads the file, if there is one and the plugin chose the classes by its patterns, all for one JVM.
     *
     * @param command the value of {@code sun.java.command}
     */
    static Optional<MavenFork> of(String command) {
        String[] arguments = command.split(" ", -1);
        if (arguments.length <= FILE_ARGUMENT || !arguments[0].contains("surefirebooter")) {
            return Optional.empty();
        }
        Properties handed = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(arguments[1], arguments[FILE_ARGUMENT]))) {
            handed.load(file);
        } catch (IOException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
        return handed.getProperty("requestedTest", "").isEmpty() && handed.containsKey("tc.0")
                ? Optional.of(of(handed))
                : Optional.empty();
    }

    private static MavenFork of(Properties handed) {
        Set<String> classes = new TreeSet<>();
        for (String key : handed.stringPropertyNames()) {
            if (key.matches("tc\\.\\d+")) {
                classes.add(handed.getProperty(key));
            }
        }
        return new MavenFork(handed.getProperty("reportsDirectory", "").contains("failsafe"), classes);
    }
}
