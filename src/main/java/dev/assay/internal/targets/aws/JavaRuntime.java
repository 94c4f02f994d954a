package dev.assay.internal.targets.aws;

import java.util.stream.IntStream;

/** Which of AWS's Java runtimes runs the classes that this JVM can load: the oldest that is not older than this JVM. */
final class JavaRuntime {

    /** <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html">Lambda runtimes</a>, those of Java. */
    private static final int[] VERSIONS = {17, 21, 25};

    private JavaRuntime() {}

    static String ofThisJvm() {
        return of(Runtime.version().feature());
    }

    static String of(int feature) {
        int newest = VERSIONS[VERSIONS.length - 1];
        return "java"
                + IntStream.of(VERSIONS)
                        .filter(one -> one >= feature)
                        .findFirst()
                        .orElse(newest);
    }
}
