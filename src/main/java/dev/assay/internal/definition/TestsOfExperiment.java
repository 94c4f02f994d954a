package dev.assay.internal.definition;

import dev.assay.experiment.Claim;
import dev.assay.experiment.EachLevel;
import dev.assay.internal.design.Scale;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;

/** The tests of an experiment: those of its class and of the classes nested in it, inherited ones included. */
final class TestsOfExperiment {

    private TestsOfExperiment() {}

    /** The classes nested in it that hold tests, at any depth. */
    static Stream<Class<?>> nested(Class<?> type) {
        return Arrays.stream(type.getDeclaredClasses())
                .filter(inner -> AnnotationSupport.isAnnotated(inner, Nested.class))
                .flatMap(inner -> Stream.concat(Stream.of(inner), nested(inner)));
    }

    /** Whether JUnit runs one of them. */
    static boolean anyRuns(Class<?> type) {
        return Stream.concat(Stream.of(type), nested(type))
                .flatMap(one ->
                        AnnotationSupport.findAnnotatedMethods(one, Testable.class, HierarchyTraversalMode.TOP_DOWN)
                                .stream())
                .anyMatch(method -> !ModifierSupport.isPrivate(method)
                        && !ModifierSupport.isStatic(method)
                        && !ModifierSupport.isAbstract(method));
    }

    /** Whether one of them may ask for an interval at this scale. */
    static boolean anyNeedsInterval(Class<?> type, Scale scale) {
        return Stream.concat(Stream.of(type), nested(type)).anyMatch(one -> oneNeedsInterval(one, scale));
    }

    private static boolean oneNeedsInterval(Class<?> type, Scale scale) {
        boolean claim = annotated(type, Claim.class).stream()
                .anyMatch(one -> !one.exact() && (scale == Scale.NIGHTLY || !one.nightly()));
        return claim || annotated(type, EachLevel.class).stream().anyMatch(one -> !one.exact());
    }

    /** The annotation of each method that carries it, itself or through an annotation of the user's own. */
    static <A extends java.lang.annotation.Annotation> List<A> annotated(Class<?> type, Class<A> kind) {
        return AnnotationSupport.findAnnotatedMethods(type, kind, HierarchyTraversalMode.TOP_DOWN).stream()
                .flatMap(method -> AnnotationSupport.findAnnotation(method, kind).stream())
                .toList();
    }
}
