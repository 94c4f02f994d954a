package dev.assay.internal.definition;

import dev.assay.data.Factors;
import dev.assay.data.Level;
import dev.assay.experiment.Version;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.util.Arrays;
import java.util.List;

/** Reads the versions of the function that an experiment compares. */
final class VersionsReader {

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9.-]{0,19}";

    private final List<Version> versions;

    VersionsReader(Class<?> type) {
        this.versions = List.of(type.getAnnotationsByType(Version.class));
    }

    boolean areCompared() {
        return !versions.isEmpty();
    }

    List<Version> versions() {
        return versions;
    }

    /** The factor, checked. */
    DesignFactor factor() {
        String[] names = versions.stream().map(Version::name).toArray(String[]::new);
        Arrays.stream(names).forEach(VersionsReader::checkName);
        if (names.length < 2) {
            throw new InvalidInputException(
                    Problem.VERSIONS,
                    "versions (" + names[0] + ") must be two or more to be compared",
                    "Add another @Version, or name the only one in @LambdaFunction");
        }
        return new DesignFactor(
                Factors.VERSION,
                DesignFactor.Role.CONFIGURATION,
                Arrays.stream(names)
                        .map(name -> new Level(Factors.VERSION, name, ""))
                        .toList());
    }

    private static void checkName(String name) {
        if (!name.matches(NAME)) {
            throw new InvalidInputException(
                    Problem.VERSIONS,
                    "version (" + name
                            + ") must be 1 to 20 letters, digits, dots and hyphens, and start with a letter or digit",
                    "Use candidate or 1.4.2, for example");
        }
    }
}
