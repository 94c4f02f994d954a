package dev.assay.internal.run;

import dev.assay.experiment.Experiment;
import dev.assay.internal.definition.DefinitionReader;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Sees what a launcher session is about to run, before it runs: which experiments there are, and which classes JUnit would pass over because
 * none of their tests runs.
 */
public final class PlannedExperiments implements LauncherSessionListener {

    private static final Namespace NAMESPACE = Namespace.create(PlannedExperiments.class);

    /** For {@link java.util.ServiceLoader}. */
    public PlannedExperiments() {}

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        session.getLauncher().registerLauncherDiscoveryListeners(new LauncherDiscoveryListener() {
            @Override
            public void launcherDiscoveryStarted(LauncherDiscoveryRequest request) {
                request.getSelectorsByType(ClassSelector.class).stream()
                        .flatMap(PlannedExperiments::experiment)
                        .forEach(DefinitionReader::checkAnyTestRuns);
            }
        });
        session.getLauncher().registerTestExecutionListeners(new TestExecutionListener() {
            @Override
            public void testPlanExecutionStarted(TestPlan plan) {
                session.getStore().put(NAMESPACE, Classes.class, Classes.of(plan));
            }
        });
    }

    /** The experiments of the session's plan; empty if this listener was not registered. */
    static Set<Class<?>> of(ExtensionContext context) {
        @Nullable
        Classes classes = context.getStore(
                        StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(PlannedExperiments.class))
                .get(Classes.class, Classes.class);
        return classes == null ? Set.of() : classes.found();
    }

    private static Stream<Class<?>> experiment(ClassSelector selector) {
        try {
            return Stream.<Class<?>>of(selector.getJavaClass()).filter(PlannedExperiments::isExperiment);
        } catch (JUnitException noSuchClass) {
            return Stream.empty(); // JUnit names it.
        }
    }

    private static boolean isExperiment(Class<?> type) {
        return type.isAnnotationPresent(Experiment.class);
    }

    /** The classes of a plan that are experiments. */
    private record Classes(Set<Class<?>> found) {

        static Classes of(TestPlan plan) {
            Set<Class<?>> found = new LinkedHashSet<>();
            plan.getRoots()
                    .forEach(root -> plan.getDescendants(root).stream()
                            .map(TestIdentifier::getSource)
                            .flatMap(Optional::stream)
                            .filter(ClassSource.class::isInstance)
                            .map(source -> ((ClassSource) source).getJavaClass())
                            .filter(PlannedExperiments::isExperiment)
                            .forEach(found::add));
            return new Classes(found);
        }
    }
}
