package dev.assay.internal.packaging;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is never packaged: the JDK, and what a test is run and judged with. */
final class Boundary {

    private static final Set<String> JDK_PACKAGES = ModuleLayer.boot().modules().stream()
            .flatMap(module -> module.getPackages().stream())
            .map(name -> name.replace('.', '/'))
            .collect(Collectors.toUnmodifiableSet());

    /** Annotations whose class is missing are ignored by the JVM, so those of nullness stay at home too. */
    private static final List<String> TEST_MACHINERY = List.of(
            "org/junit/", "org/opentest4j/", "org/apiguardian/", "org/assertj/", "io/qameta/allure/", "org/jspecify/");

    private static final String PROFILER = "dev/assay/profiler/";
    private static final String ASSAY_MARK = PROFILER + "Inspector.class";

    private Boundary() {}

    static boolean excludes(String type) {
        int slash = type.lastIndexOf('/');
        return (slash >= 0 && JDK_PACKAGES.contains(type.substring(0, slash)))
                || TEST_MACHINERY.stream().anyMatch(type::startsWith);
    }

    /** The profiler runs inside functions: of Assay it alone is packaged, class by class. */
    static boolean isProfiler(String type) {
        return type.startsWith(PROFILER);
    }

    static boolean isAssay(ClassPathEntry entry) {
        return entry.contains(ASSAY_MARK);
    }
}
