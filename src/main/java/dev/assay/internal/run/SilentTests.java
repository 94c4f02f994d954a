package dev.assay.internal.run;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.verdicts.BegunClaim;
import dev.assay.internal.verdicts.Judgements;
import java.lang.reflect.Method;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Breaks a test that ends without having claimed anything: "held" would be untrue. The decision record 0013 says what it can see.
 *
 * <p>It intercepts the method, because what an after-each callback throws comes too late for the test's verdict.
 */
final class SilentTests implements InvocationInterceptor {

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        invocation.proceed();
        check(context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        invocation.proceed();
        check(context);
    }

    private static void check(ExtensionContext context) {
        Judgements judgements = context.getStore(ExperimentExtension.NAMESPACE).get(Judgements.class, Judgements.class);
        String test = context.getRequiredTestMethod().getName();
        if (judgements == null) {
            return;
        }
        if (!judgements.unfinished().isEmpty()) {
            throw new InvalidInputException(
                    Problem.CLAIM,
                    "claim (" + test + ") must finish what it begins: "
                            + judgements.unfinished().stream()
                                    .map(BegunClaim::toString)
                                    .collect(Collectors.joining("; ")),
                    "Until then it asserts nothing");
        }
        if (judgements.made().isEmpty() && !judgements.dataWereRead()) {
            throw new InvalidInputException(
                    Problem.CLAIM,
                    "claim (" + test
                            + ") must assert something, but it ended without a judgement and did not read the data",
                    "Write, for example, assertThat(results).fillsEveryCell(), or remove the method");
        }
    }
}
