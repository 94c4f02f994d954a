package dev.assay.internal.targets.localstack;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The Lambda runtime that functions of this JVM's class path are deployed with. */
final class JavaRuntime {

    private static final String JAVA = "java";
    /** What LocalStack 4.14 knows, beside those that get their own images. */
    private static final List<Integer> KNOWN = List.of(17, 21, 25);

    private JavaRuntime() {}

    /**
     * The oldest runtime that can run what this JVM can; of those that have their own image, if there are any.
     *
     * @param mapped names of Lambda runtimes that have their own image, for example {@code java21}
     * @param release of this JVM
     */
    static String choose(Set<String> mapped, int release) {
        List<Integer> own = mapped.stream()
                .filter(name -> name.matches(JAVA + "\\d{1,3}"))
                .map(name -> Integer.valueOf(name.substring(JAVA.length())))
                .sorted()
                .toList();
        List<Integer> candidates = own.isEmpty() ? KNOWN : own;
        return JAVA
                + candidates.stream()
                        .filter(one -> one >= release)
                        .findFirst()
                        .orElseGet(() -> candidates.stream()
                                .max(Comparator.naturalOrder())
                                .orElseThrow());
    }
}
