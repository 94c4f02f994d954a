package dev.assay.experiment;

import dev.assay.internal.hooks.ExperimentCallbacks;
import dev.assay.internal.hooks.Hook;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Leads from {@link Experiment} to what runs it. */
final class ExperimentHook
        implements BeforeEachCallback, AfterEachCallback, ParameterResolver, InvocationInterceptor, TestWatcher {

    private final ExperimentCallbacks callbacks = Hook.of(ExperimentCallbacks.class);

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        callbacks.beforeEach(context);
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        callbacks.afterEach(context);
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        callbacks.testFailed(context, cause);
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        callbacks.interceptTestMethod(invocation, method, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        callbacks.interceptTestTemplateMethod(invocation, method, context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return callbacks.supportsParameter(parameter, context);
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return callbacks.resolveParameter(parameter, context);
    }
}
