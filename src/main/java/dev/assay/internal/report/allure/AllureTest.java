package dev.assay.internal.report.allure;

import io.qameta.allure.Allure;
import java.util.Optional;

/**
 * The test that Allure follows on a thread. Allure forgets it if a before-each method fails: nothing could then be said about the test.
 *
 * @param uuid Allure's identifier of the test
 */
public record AllureTest(String uuid) {

    /** The test that runs on this thread; empty if Allure does not listen. */
    public static Optional<AllureTest> current() {
        return Allure.getLifecycle().getCurrentTestCase().map(AllureTest::new);
    }

    /** Makes it the current test of this thread again, unless Allure has written it already. */
    public void resume() {
        Allure.getLifecycle().setCurrentTestCase(uuid);
    }
}
