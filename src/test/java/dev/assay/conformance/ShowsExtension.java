package dev.assay.conformance;

import dev.assay.targets.Capability;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/** Runs the tests that show a capability, and keeps what they saw. */
final class ShowsExtension implements InvocationInterceptor {

    private static final int MOST_LINES = 4;

    @Override
    public void interceptTestMethod(
            Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(test, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(test, context);
    }

    private static void run(Invocation<Void> test, ExtensionContext context) throws Throwable {
        Optional<Shows> shows = AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), Shows.class)
                .or(() -> AnnotationSupport.findAnnotation(context.getRequiredTestClass(), Shows.class));
        Optional<OpenedTarget> conformance = context.getRequiredTestInstances().findInstance(OpenedTarget.class);
        if (shows.isEmpty() || conformance.isEmpty()) {
            test.proceed();
            return;
        }
        run(
                test,
                shows.get(),
                conformance.get(),
                context.getRequiredTestMethod().getName());
    }

    private static void run(Invocation<Void> test, Shows shows, OpenedTarget conformance, String name)
            throws Throwable {
        Evidence evidence = conformance.evidence();
        Optional<Capability> missing = Arrays.stream(shows.value())
                .filter(one -> conformance.target().missing(one).isPresent())
                .findFirst();
        if (missing.isEmpty()) {
            test.proceed();
            Arrays.stream(shows.value()).forEach(one -> evidence.shown(one, name));
            return;
        }
        String untried = shows.butNotTriedBecause().isEmpty() ? conformance.triesNothing() : shows.butNotTriedBecause();
        if (!untried.isEmpty()) {
            test.skip();
            evidence.untried(missing.get(), untried);
            throw aborted(conformance, missing.get(), "not tried: " + untried);
        }
        throw aborted(conformance, missing.get(), tried(test, evidence, missing.get(), name));
    }

    private static String tried(Invocation<Void> test, Evidence evidence, Capability missing, String name)
            throws Throwable {
        try {
            test.proceed();
            evidence.heldAllTheSame(missing, name);
            return "this much of it is there";
        } catch (Exception | AssertionError seen) {
            evidence.failed(missing, name);
            return "seen: "
                    + String.join(
                            " ",
                            String.valueOf(seen.getMessage())
                                    .lines()
                                    .limit(MOST_LINES)
                                    .map(String::strip)
                                    .toList());
        }
    }

    private static TestAbortedException aborted(OpenedTarget conformance, Capability missing, String seen) {
        return new TestAbortedException(conformance.target().name() + " lacks " + missing + ": "
                + conformance.target().missing(missing).orElse("") + "; " + seen);
    }
}
