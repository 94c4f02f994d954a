package dev.assay.internal.run;

import static dev.assay.targets.Capability.CPU_FOLLOWS_MEMORY;
import static dev.assay.targets.Capability.STEADY_HOST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.Factors;
import dev.assay.experiment.Claim;
import dev.assay.experiment.EachLevel;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Memory;
import dev.assay.experiment.Requires;
import dev.assay.experiment.fixture.Echo;
import dev.assay.results.Observations;
import dev.assay.results.Results;
import org.junit.jupiter.api.extension.ExtendWith;

/** Claims of which each needs something else of its host. */
@ExtendWith(ScriptedObservations.class)
@Experiment("Scripted host")
@LambdaFunction(handler = Echo.class)
@Memory({512, 1024, 1769})
@Load(invocations = 25)
class ScriptedHostFixture {

    @Claim
    @Requires(CPU_FOLLOWS_MEMORY)
    void followsMemory(Results results) {
        assertThat(results.duration())
                .scalesWith(Factors.MEMORY)
                .withExponent(-1)
                .within(0.15);
    }

    @Claim
    @Requires(CPU_FOLLOWS_MEMORY)
    void followsTheSquareOfMemory(Results results) {
        assertThat(results.duration())
                .scalesWith(Factors.MEMORY)
                .withExponent(-2)
                .within(0.15);
    }

    @EachLevel
    @Requires(STEADY_HOST)
    void needsASteadyHost(Observations at) {
        assertThat(at).allSucceeded();
    }

    @Claim
    void needsNothing(Results results) {
        assertThat(results).hasProfileOfEveryInvocation();
    }
}
