package dev.assay.internal.run;

import dev.assay.data.Cell;
import dev.assay.experiment.Claim;
import dev.assay.experiment.EachLevel;
import dev.assay.experiment.Requires;
import dev.assay.internal.runfolder.Measured;
import dev.assay.internal.text.Sentence;
import dev.assay.internal.verdicts.Judgements;
import dev.assay.results.Observations;
import dev.assay.results.Results;
import dev.assay.targets.Target;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.opentest4j.TestAbortedException;

/**
 * Which tests of an experiment do not decide on what has been measured so far. Each is called on a new object of its class. Tests of
 * nested classes, and those that take anything but their data, are left out, and so are those that the target cannot show.
 */
final class UndecidedTests {

    private UndecidedTests() {}

    static List<String> of(Class<?> type, Measured soFar, Target target) {
        return Stream.concat(tests(type, Claim.class), tests(type, EachLevel.class))
                .filter(test -> isShown(test, target) && isShown(type, target))
                .filter(test -> takesItsDataAlone(test) && isUndecided(type, test, soFar))
                .map(test -> "undecided: " + Sentence.of(test.getName()))
                .distinct()
                .toList();
    }

    private static Stream<Method> tests(Class<?> type, Class<? extends java.lang.annotation.Annotation> kind) {
        return AnnotationSupport.findAnnotatedMethods(type, kind, HierarchyTraversalMode.TOP_DOWN).stream();
    }

    private static boolean isShown(AnnotatedElement element, Target target) {
        return AnnotationSupport.findAnnotation(element, Requires.class).stream()
                .flatMap(requires -> Arrays.stream(requires.value()))
                .allMatch(capability -> target.missing(capability).isEmpty());
    }

    private static boolean takesItsDataAlone(Method test) {
        return test.getParameterCount() > 0
                && Stream.of(test.getParameterTypes())
                        .allMatch(one -> one == Results.class || one == Observations.class || one == Cell.class);
    }

    private static boolean isUndecided(Class<?> type, Method test, Measured soFar) {
        boolean ofLevels = AnnotationSupport.isAnnotated(test, EachLevel.class);
        return ofLevels
                ? soFar.design().cells().stream().anyMatch(cell -> isUndecided(type, test, soFar, cell))
                : isUndecided(type, test, soFar, soFar.design().cells().get(0));
    }

    private static boolean isUndecided(Class<?> type, Method test, Measured soFar, Cell cell) {
        Results results = new Results(soFar, new Judgements(false));
        Object[] arguments = Stream.of(test.getParameterTypes())
                .map(one -> one == Results.class ? results : one == Cell.class ? cell : results.at(cell))
                .toArray();
        try {
            ReflectionSupport.invokeMethod(test, ReflectionSupport.newInstance(type), arguments);
            return false;
        } catch (TestAbortedException undecided) {
            return true;
        } catch (RuntimeException | AssertionError decided) {
            return false;
        }
    }
}
