package dev.assay.internal.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Says which experiments a Maven build runs in the wrong phase, and which it does not run. */
public final class MavenForkListener implements TestExecutionListener {

    /** README's pattern, and those that Failsafe has by default. */
    private static final String NAME_FOR_FAILSAFE = ".*Experiment|IT.*|.*IT|.*ITCase";

    /** For {@link java.util.ServiceLoader}. */
    public MavenForkListener() {}

    @Override
    @SuppressWarnings("SystemOut") // The console is where a person follows a build.
    public void testPlanExecutionStarted(TestPlan plan) {
        MavenFork.of(System.getProperty("sun.java.command", ""))
                .map(fork -> messages(fork, ExperimentClasses.on(System.getProperty("java.class.path", ""))))
                .ifPresent(messages -> messages.forEach(System.out::println));
    }

    static List<String> messages(MavenFork fork, Set<String> experiments) {
        return experiments.stream()
                .flatMap(experiment -> message(experiment, fork).stream())
                .toList();
    }

    private static Optional<String> message(String experiment, MavenFork fork) {
        boolean found = fork.classes().contains(experiment);
        String start = "[assay] WARNING: experiment " + experiment;
        String name = experiment.substring(experiment.lastIndexOf('.') + 1);
        if (fork.failsafe()) {
            return found
                    ? Optional.empty()
                    : Optional.of(start + " does not run: no pattern of Failsafe includes it. Name it *Experiment, or"
                            + " add its name to Failsafe's <includes>.");
        }
        if (found) {
            return Optional.of(start + " runs in the phase test, because Surefire includes it by its name."
                    + " Name it *Experiment, so that Failsafe runs it after the tests.");
        }
        return name.matches(NAME_FOR_FAILSAFE)
                ? Optional.empty()
                : Optional.of(start + " may never run: neither **/*Experiment.java nor Failsafe's own patterns include"
                        + " it. Name it *Experiment, or add its name to Failsafe's <includes>.");
    }
}
