package dev.assay.internal.definition;

import dev.assay.experiment.Procedure;
import dev.assay.experiment.Stage;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.measurement.CellProcedure;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** Finds the procedure of an experiment class, and makes it callable. */
final class ProcedureReader {

    private ProcedureReader() {}

    /** The method, checked; empty if the class has none. */
    static Optional<Method> method(Class<?> type) {
        List<Method> found =
                AnnotationSupport.findAnnotatedMethods(type, Procedure.class, HierarchyTraversalMode.TOP_DOWN);
        if (found.size() > 1) {
            throw invalid(
                    "procedure (" + found.get(0).getName() + ", " + found.get(1).getName() + ") must be one per class",
                    "Make one of them, or a second experiment");
        }
        found.forEach(method -> check(type, method));
        return found.stream().findFirst();
    }

    static CellProcedure callable(Class<?> type, Method method) {
        Object object = ModifierSupport.isStatic(method) ? null : newObject(type);
        method.setAccessible(true);
        return stage -> call(method, object, stage);
    }

    private static void call(Method method, @Nullable Object object, Stage stage) throws Exception {
        try {
            method.invoke(object, stage);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception exception) {
                throw exception;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    private static void check(Class<?> type, Method method) {
        boolean takesStage = method.getParameterCount() == 1 && method.getParameterTypes()[0] == Stage.class;
        if (!takesStage || method.getReturnType() != void.class || ModifierSupport.isPrivate(method)) {
            throw invalid(
                    "procedure (" + method.getName() + ") must be a void method that is not private and takes a Stage",
                    "Write @Procedure void " + method.getName() + "(Stage stage)");
        }
        boolean constructible = ModifierSupport.isStatic(method)
                || List.of(type.getDeclaredConstructors()).stream().anyMatch(one -> one.getParameterCount() == 0);
        if (!constructible) {
            throw invalid(
                    "procedure (" + method.getName() + ") must be static if " + type.getSimpleName()
                            + " has no constructor without parameters",
                    "Make it static");
        }
    }

    private static Object newObject(Class<?> type) {
        try {
            return ReflectionSupport.newInstance(type);
        } catch (RuntimeException e) {
            throw new InvalidInputException(
                    Problem.PROCEDURE,
                    "class (" + type.getName() + ") must let itself be made for its procedure: " + e,
                    "Correct its constructor, or make the procedure static",
                    e);
        }
    }

    private static InvalidInputException invalid(String message, String remedy) {
        return new InvalidInputException(Problem.PROCEDURE, message, remedy);
    }
}
