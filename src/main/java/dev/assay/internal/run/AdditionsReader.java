package dev.assay.internal.run;

import dev.assay.experiment.AddToReport;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.report.ReportAdditions;
import dev.assay.results.Results;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** Finds the methods of an experiment class that add to its report, and calls them. */
final class AdditionsReader {

    private AdditionsReader() {}

    /** The methods, checked. */
    static List<Method> methods(Class<?> type) {
        List<Method> found =
                AnnotationSupport.findAnnotatedMethods(type, AddToReport.class, HierarchyTraversalMode.TOP_DOWN);
        found.forEach(AdditionsReader::check);
        return found;
    }

    /** What they add; empty if there is none. What one of them throws is thrown on. */
    static Optional<ReportAdditions> additions(Class<?> type, Results results) throws Exception {
        List<Method> methods = methods(type);
        if (methods.isEmpty()) {
            return Optional.empty();
        }
        ReportAdditions report = new ReportAdditions();
        for (Method method : methods) {
            method.setAccessible(true);
            Object object = ModifierSupport.isStatic(method) ? null : ReflectionSupport.newInstance(type);
            try {
                method.invoke(object, results, report);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof Exception cause) {
                    throw cause;
                }
                throw e;
            }
        }
        return Optional.of(report);
    }

    private static void check(Method method) {
        boolean takesBoth = List.of(method.getParameterTypes()).equals(List.of(Results.class, ReportAdditions.class));
        if (!takesBoth || method.getReturnType() != void.class || ModifierSupport.isPrivate(method)) {
            throw new InvalidInputException(
                    Problem.ADD_TO_REPORT,
                    "method (" + method.getName()
                            + ") must be void, not private, and take Results and ReportAdditions, to add to the report",
                    "Write @AddToReport void " + method.getName() + "(Results results, ReportAdditions report)");
        }
    }
}
