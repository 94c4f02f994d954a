package dev.assay.internal.hooks;

import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Makes the tests of a method that runs once per level. Found by {@link java.util.ServiceLoader}. */
public interface LevelTests extends TestTemplateInvocationContextProvider {}
