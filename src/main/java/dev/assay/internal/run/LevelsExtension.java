package dev.assay.internal.run;

import dev.assay.data.Cell;
import dev.assay.experiment.EachLevel;
import dev.assay.internal.definition.DefinitionReader;
import dev.assay.internal.hooks.LevelTests;
import dev.assay.results.Observations;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** Makes one test of an {@link EachLevel} method for each cell of the design. */
public final class LevelsExtension implements LevelTests {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Class<?> type = DefinitionReader.experimentClass(context.getRequiredTestClass());
        return ExperimentRun.of(context).definition(type).design().cells().stream()
                .map(AtCell::new);
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
