package dev.assay.testkit;

import dev.assay.internal.run.PlannedExperiments;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.RunFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A launcher session of its own, in which fixture experiments run as a user's would; what fails in it fails no build. */
public final class LaunchedExperiments implements AutoCloseable {

    private final LauncherSession session = LauncherFactory.openSession(LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .addLauncherSessionListeners(new PlannedExperiments())
            .build());
    private final Path output;
    private final Map<String, String> parameters;

    private LaunchedExperiments(Path output, Map<String, String> parameters) {
        this.output = output;
        this.parameters = parameters;
    }

    /** Opens a session on the embedded target whose runs are kept in {@code output}. */
    public static LaunchedExperiments in(Path output, Map<String, String> parameters) {
        return new LaunchedExperiments(output, parameters);
    }

    public static LaunchedExperiments in(Path output) {
        return in(output, Map.of());
    }

    /** The same with CPU unscaled: quicker, for tests to which it does not matter how fast a function is. */
    public static LaunchedExperiments unscaled(Path output, Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("assay.embedded.cpu", "unscaled");
        return in(output, all);
    }

    public static LaunchedExperiments unscaled(Path output) {
        return unscaled(output, Map.of());
    }

    /** Runs what is selected and returns how each test ended. */
    public TestEnds run(DiscoverySelector... selectors) {
        return run(List.of(), selectors);
    }

    /** The same, with listeners that follow the tests as well. */
    public TestEnds run(List<? extends TestExecutionListener> listeners, DiscoverySelector... selectors) {
        TestEnds ends = new TestEnds();
        List<TestExecutionListener> all = new ArrayList<>(listeners);
        all.add(ends);
        session.getLauncher()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectors)
                                .configurationParameter("assay.target", "embedded")
                                .configurationParameter("assay.output", output.toString())
                                .configurationParameter("assay.confirm", "no")
                                .configurationParameter("assay.history", "none")
                                .configurationParameters(parameters)
                                .build(),
                        all.toArray(TestExecutionListener[]::new));
        return ends;
    }

    /** The folders of all experiments that were measured, over all runs in the output folder. */
    public List<ExperimentFolder> measured() {
        return RunFolder.all(output).stream()
                .flatMap(run -> run.experiments().stream())
                .toList();
    }

    /** Ends the session, as the end of a build does. */
    @Override
    public void close() {
        session.close();
    }
}
