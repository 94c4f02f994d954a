package dev.assay.internal.report.allure;

import io.qameta.allure.listener.TestLifecycleListener;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.TestResult;

/**
 * Tells Allure of undecided claims. JUnit knows them as aborted, and Allure would call them skipped, which its share of passed tests
 * leaves out: a run that decided nothing would be 100% green. As broken they are counted, and shown in their own category.
 */
public final class UndecidedTests implements TestLifecycleListener {

    /** The label that holds a test's verdict. */
    static final String VERDICT = "verdict";

    static final String UNDECIDED = "undecided";

    @Override
    public void beforeTestWrite(TestResult result) {
        boolean undecided = result.getLabels().stream()
                .anyMatch(label -> VERDICT.equals(label.getName()) && UNDECIDED.equals(label.getValue()));
        if (undecided && result.getStatus() == Status.SKIPPED) {
            result.setStatus(Status.BROKEN);
        }
    }
}
