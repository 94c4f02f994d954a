package dev.assay.internal.hooks;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/** What JUnit calls around each test of an experiment. Found by {@link java.util.ServiceLoader}. */
public interface ExperimentCallbacks
        extends BeforeEachCallback, AfterEachCallback, ParameterResolver, InvocationInterceptor, TestWatcher {}
