package dev.assay.internal.run;

import dev.assay.data.Cell;
import dev.assay.experiment.EachLevel;
import dev.assay.internal.definition.DefinitionReader;
import dev.assay.internal.hooks.LevelTests;
import dev.assay.results.Observations;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Makes one test of an {@link EachLevel} method for each cell of the design. */
public final class LevelsExtension implements LevelTests {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return cells(context).map(AtCell::new);
    }

    private static Stream<Cell> cells(ExtensionContext context) {
        Class<?> type = DefinitionReader.experimentClass(context.getRequiredTestClass());
        return ExperimentRun.of(context).definition(type).design().cells().stream();
    }

    /** The cell of a test whose store is closed; null for a claim over all levels. */
    static @Nullable Cell cell(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getRequiredTestMethod(), EachLevel.class)
                ? cells(context)
                        .filter(cell -> cell.label().equals(context.getDisplayName()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** One of the tests. */
    private record AtCell(Cell cell) implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int invocationIndex) {
            return cell.label();
        }

        /** Before the gate: a test that is aborted there has its place in the design all the same. */
        @Override
        public void prepareInvocation(ExtensionContext context) {
            context.getStore(ExperimentExtension.NAMESPACE).put(Cell.class, cell);
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new HandOver(cell));
        }
    }

    /** Hands the cell and its observations to the test. */
    private record HandOver(Cell cell) implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == Observations.class || type == Cell.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Cell.class
                    ? cell
                    : ExperimentExtension.results(context).at(cell);
        }
    }
}
