package dev.assay.internal.targets.localstack.engine;

import java.time.Duration;

/**
 * How long an engine is waited for.
 *
 * @param answer until it answers at all
 * @param description until one that does answer has described itself, which takes longer on a busy machine
 */
record EnginePatience(Duration answer, Duration description) {

    private static final Duration DESCRIPTION = Duration.ofSeconds(30);

    static EnginePatience toAnswer(Duration answer) {
        return new EnginePatience(answer, DESCRIPTION);
    }
}
