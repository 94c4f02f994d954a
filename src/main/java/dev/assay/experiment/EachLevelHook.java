package dev.assay.experiment;

import dev.assay.internal.hooks.Hook;
import dev.assay.internal.hooks.LevelTests;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Leads from {@link EachLevel} to what makes one test per cell. */
final class EachLevelHook implements TestTemplateInvocationContextProvider {

    private final LevelTests tests = Hook.of(LevelTests.class);

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return tests.supportsTestTemplate(context);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return tests.provideTestTemplateInvocationContexts(context);
    }
}
