package tracingoverhead;

import static dev.assay.targets.Capability.MEMORY_USED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.experiment.Claim;
import dev.assay.experiment.Requires;
import dev.assay.results.Results;

/** What is claimed of what tracing costs, whatever the function works with. */
abstract class OverheadClaims {

    @Claim(exact = true)
    void everyInvocationMakesItsOperations(Results results) {
        Overhead.assertComplete(results);
    }

    @Claim(exact = true)
    void noRecordIsLost(Results results) {
        assertThat(results.trace()).losesNoRecord().explainsEveryInvocation();
    }

    @Claim(nightly = true)
    void startUpTakesAtMost50MillisecondsMore(Results results) {
        assertThat(Overhead.startUp(results))
                .isNotSlowerThan("plain")
                .in("traced")
                .byMoreThan(50);
    }

    @Claim(nightly = true)
    void startUpIsShorterThanWithOpenTelemetry(Results results) {
        assertThat(Overhead.startUp(results))
                .isNotSlowerThan("opentelemetry")
                .in("traced")
                .byMoreThan(0);
    }

    @Claim(nightly = true)
    void anOperationTakesAtMostOneMillisecondMore(Results results) {
        assertThat(Overhead.perOperation(results))
                .isNotSlowerThan("plain")
                .in("traced")
                .byMoreThan(1);
    }

    @Claim(nightly = true)
    void anOperationTakesAtMostHalfAMillisecondMoreThanWithOpenTelemetry(Results results) {
        assertThat(Overhead.perOperation(results))
                .isNotSlowerThan("opentelemetry")
                .in("traced")
                .byMoreThan(0.5);
    }

    @Claim(nightly = true)
    void anEmptyInvocationTakesAtMostTenMillisecondsMore(Results results) {
        assertThat(Overhead.emptyInvocation(results))
                .isNotSlowerThan("plain")
                .in("traced")
                .byMoreThan(10);
    }

    @Claim(nightly = true)
    @Requires(MEMORY_USED)
    void memoryIsAtMost32MegabytesMore(Results results) {
        assertThat(Overhead.memory(results))
                .isNotGreaterThanIn("plain")
                .in("traced")
                .byMoreThan(32);
    }

    @Claim(nightly = true)
    @Requires(MEMORY_USED)
    void memoryIsLessThanWithOpenTelemetry(Results results) {
        assertThat(Overhead.memory(results))
                .isNotGreaterThanIn("opentelemetry")
                .in("traced")
                .byMoreThan(0);
    }
}
