package dev.assay.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** How the tests and containers of one execution ended. */
public final class TestEnds implements TestExecutionListener {

    private final Map<TestIdentifier, TestExecutionResult> ends = new LinkedHashMap<>();

    @Override
    public synchronized void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        ends.put(identifier, result);
    }

    /** The display names of the tests that ended like this. */
    public List<String> tests(Status status) {
        return ends.entrySet().stream()
                .filter(end -> end.getKey().isTest() && end.getValue().getStatus() == status)
                .map(end -> end.getKey().getDisplayName())
                .toList();
    }

    /** The messages of everything that did not succeed, containers included, with those of their causes. */
    public List<String> messages() {
        return ends.values().stream()
                .flatMap(result -> result.getThrowable().stream())
                .map(TestEnds::withCauses)
                .toList();
    }

    private static String withCauses(Throwable thrown) {
        return Stream.iterate(thrown, one -> one != null, Throwable::getCause)
                .map(one -> String.valueOf(one.getMessage()))
                .collect(Collectors.joining(": "));
    }

    /** The display names of the containers that failed. */
    public List<String> failedContainers() {
        return ends.entrySet().stream()
                .filter(end -> end.getKey().isContainer() && end.getValue().getStatus() == Status.FAILED)
                .map(end -> end.getKey().getDisplayName())
                .toList();
    }

    /** Unique ids of the tests, for selecting one of them as an IDE does. */
    public List<String> uniqueIds() {
        return ends.keySet().stream()
                .filter(TestIdentifier::isTest)
                .map(TestIdentifier::getUniqueId)
                .toList();
    }
}
