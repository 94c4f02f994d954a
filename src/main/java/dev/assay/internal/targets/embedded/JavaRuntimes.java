package dev.assay.internal.targets.embedded;

import java.util.List;

/**
 * The Java runtimes of AWS Lambda.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html">Lambda runtimes</a>
 */
final class JavaRuntimes {

    private static final List<Integer> VERSIONS = List.of(17, 21, 25);

    private JavaRuntimes() {}

    /** The newest runtime that is not newer than a Java version from 17 on. */
    static String newestUpTo(int feature) {
        int newest = VERSIONS.stream()
                .filter(version -> version <= feature)
                .mapToInt(Integer::intValue)
                .max()
                .orElseThrow(() -> new IllegalArgumentException("feature (" + feature + ") must be at least 17"));
        return "java" + newest;
    }
}
