package dev.assay.internal.targets.localstack.cleanup;

import java.util.Map;

/** Takes half a second, so that calls that come together need an instance each. */
public final class SlowFunction {

    /** Answers with its event. */
    public Map<String, Object> handle(Map<String, Object> event) throws InterruptedException {
        Thread.sleep(500);
        return event;
    }
}
