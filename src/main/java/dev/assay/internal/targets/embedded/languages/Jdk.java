package dev.assay.internal.targets.embedded.languages;

import java.nio.file.Path;

/**
 * A JDK of this machine.
 *
 * @param home its folder
 * @param feature for example 17
 * @param build tells this JDK from others of the same feature
 */
public record Jdk(Path home, int feature, String build) {

    /** The one that runs the experiment. */
    public static Jdk running() {
        return new Jdk(
                Path.of(System.getProperty("java.home")),
                Runtime.version().feature(),
                Runtime.version() + System.getProperty("java.vm.vendor"));
    }

    /** The program that starts it. */
    public Path java() {
        return home.resolve("bin").resolve("java");
    }
}
