package dev.assay.internal.definition;

import dev.assay.data.Cell;
import dev.assay.experiment.Claim;
import dev.assay.experiment.EachLevel;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;

/** What the test methods of an experiment must look like. JUnit leaves out a private one with a warning that few people read. */
final class TestSignatures {

    /** By name: this package does not know the one that hands data to tests. */
    private static final List<String> OF_ONE_LEVEL = List.of("dev.assay.results.Observations", Cell.class.getName());

    private TestSignatures() {}

    static void check(Class<?> type) {
        Stream.concat(Stream.of(type), TestsOfExperiment.nested(type)).forEach(TestSignatures::checkOwn);
    }

    /** JUnit finds no class without a test that runs: only before the tests are found can it be said. */
    static void checkAnyRuns(Class<?> type) {
        if (TestsOfExperiment.anyRuns(type)) {
            return;
        }
        check(type);
        throw new InvalidInputException(
                Problem.CLAIM,
                "experiment (" + type.getName() + ") must have a test that runs, but it has none",
                "Write a method with @Claim or @EachLevel that is not private");
    }

    private static void checkOwn(Class<?> type) {
        List<Method> claims = methods(type, Claim.class);
        List<Method> ofLevels = methods(type, EachLevel.class);
        claims.stream().filter(ofLevels::contains).findFirst().ifPresent(both -> {
            throw wrong(both, "must be either a @Claim or an @EachLevel test, not both", "Make two methods of it");
        });
        claims.forEach(claim -> checkClaim(type, claim));
        ofLevels.forEach(test -> checkForm(test, "@EachLevel void " + test.getName() + "(Observations at)"));
        ofLevels.forEach(test -> checkTakesData(type, test, "Observations at"));
    }

    private static void checkClaim(Class<?> type, Method claim) {
        checkForm(claim, "@Claim void " + claim.getName() + "(Results results)");
        if (takes(claim, OF_ONE_LEVEL)) {
            throw wrong(
                    claim,
                    "must take the Results of all levels, not what belongs to one level",
                    "Write results.at(level), or make it an @EachLevel test");
        }
        checkTakesData(type, claim, "Results results");
    }

    private static void checkForm(Method test, String form) {
        if (ModifierSupport.isPrivate(test)
                || ModifierSupport.isStatic(test)
                || ModifierSupport.isAbstract(test)
                || test.getReturnType() != void.class) {
            throw wrong(test, "must be a void method that is not private, static or abstract", "Write " + form);
        }
    }

    /** Data may also be kept by a before-each method of the class, of one above it or of one around it. */
    private static void checkTakesData(Class<?> type, Method test, String parameter) {
        boolean kept = DefinitionReader.andAround(type)
                .flatMap(one -> methods(one, BeforeEach.class).stream())
                .anyMatch(before -> before.getParameterCount() > 0);
        if (test.getParameterCount() == 0 && !kept) {
            throw wrong(test, "must take the data that it judges", "Write " + test.getName() + "(" + parameter + ")");
        }
    }

    private static boolean takes(Method test, List<String> types) {
        return Stream.of(test.getParameterTypes()).map(Class::getName).anyMatch(types::contains);
    }

    private static List<Method> methods(Class<?> type, Class<? extends java.lang.annotation.Annotation> kind) {
        return AnnotationSupport.findAnnotatedMethods(type, kind, HierarchyTraversalMode.TOP_DOWN);
    }

    private static InvalidInputException wrong(Method test, String must, String remedy) {
        String name = test.getDeclaringClass().getSimpleName() + "." + test.getName();
        return new InvalidInputException(Problem.CLAIM, "test (" + name + ") " + must, remedy);
    }
}
