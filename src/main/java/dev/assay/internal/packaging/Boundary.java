package dev.assay.internal.packaging;

import java.lang.module.ResolvedModule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is never packaged: the JDK, and what a test is run and judged with. */
final class Boundary {

    /** Of the boot layer's modules those of the runtime image: a user's own modules are in that layer too. */
    private static final Set<String> JDK_PACKAGES = ModuleLayer.boot().configuration().modules().stream()
            .map(ResolvedModule::reference)
            .filter(module -> module.location()
                    .filter(location -> "jrt".equals(location.getScheme()))
                    .isPresent())
            .flatMap(module -> module.descriptor().packages().stream())
            .map(name -> name.replace('.', '/'))
            .collect(Collectors.toUnmodifiableSet());

    /** Annotations whose class is missing are ignored by the JVM, so those of nullness stay at home too. */
    private static final List<String> TEST_MACHINERY = List.of(
            "org/junit/", "org/opentest4j/", "org/apiguardian/", "org/assertj/", "io/qameta/allure/", "org/jspecify/");

    /** Lambda's Java runtime brings them, and a function's handler sees them. */
    private static final String SERIALIZERS = "com/amazonaws/services/lambda/runtime/serialization/";

    private static final String PROFILER = "dev/assay/profiler/";
    private static final String TRACING = "dev/assay/internal/tracing/";
    private static final String PROBE = "dev/assay/internal/probe/";
    private static final String ASSAY_MARK = Boundary.class.getName().replace('.', '/') + ".class";

    private Boundary() {}

    static boolean excludes(String type) {
        int slash = type.lastIndexOf('/');
        return (slash >= 0 && JDK_PACKAGES.contains(type.substring(0, slash)))
                || type.startsWith(SERIALIZERS)
                || isTestMachinery(type);
    }

    /** @param name of a class or another file */
    static boolean isTestMachinery(String name) {
        return TEST_MACHINERY.stream().anyMatch(name::startsWith);
    }

    /** The profiler, the tracing and the probe run inside functions: of Assay they alone are packaged, class by class. */
    static boolean isInsideFunctions(String type) {
        return type.startsWith(PROFILER) || type.startsWith(TRACING) || type.startsWith(PROBE);
    }

    static boolean isAssay(ClassPathEntry entry) {
        return entry.contains(ASSAY_MARK);
    }
}
