package dev.assay.internal.run;

import dev.assay.data.InstructionSet;
import dev.assay.internal.definition.ArchitectureReader;
import dev.assay.internal.measurement.CompanionFunction;
import dev.assay.internal.measurement.FunctionToDeploy;
import dev.assay.internal.measurement.FunctionVersion;
import dev.assay.internal.measurement.MeasurementPlan;
import dev.assay.internal.packaging.RuntimeSdk;
import dev.assay.internal.tracing.TracedHandler;
import dev.assay.targets.Target;
import java.util.List;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** Whether a target runs functions of the languages, and on the processors, that an experiment asks for. */
final class OfferedFunctions {

    private OfferedFunctions() {}

    /** @throws TestAbortedException if it does not */
    static void require(Target target, MeasurementPlan plan) {
        runtimes(target, plan.function());
        for (InstructionSet set : ArchitectureReader.required(plan.design())) {
            target.instructionSetMissing(set).ifPresent(reason -> {
                throw new TestAbortedException("Target " + target.name() + " runs no functions on " + set.label() + ": "
                        + reason + ". The levels that it has are selected by -Dassay.levels=architecture="
                        + InstructionSet.ofThisMachine().label());
            });
        }
    }

    /** Lambda's images bring an AWS SDK. */
    private static void sdk(Target target, FunctionVersion version) {
        String own = version.environment().getOrDefault(TracedHandler.HANDLER, version.handler());
        if (RuntimeSdk.isNeeded(version.runtime(), version.code(), own)) {
            target.sdkMissing(version.runtime()).ifPresent(reason -> {
                throw new TestAbortedException("Target " + target.name() + " lacks the AWS SDK that function " + own
                        + " uses and does not bring: " + reason);
            });
        }
    }

    private static void runtimes(Target target, FunctionToDeploy function) {
        List<FunctionVersion> all = Stream.concat(
                        function.versions().stream(),
                        function.companions().stream().map(CompanionFunction::code))
                .toList();
        for (FunctionVersion version : all) {
            target.runtimeMissing(version.runtime()).ifPresent(reason -> {
                throw new TestAbortedException(
                        "Target " + target.name() + " runs no functions of " + version.runtime() + ": " + reason);
            });
            sdk(target, version);
        }
    }
}
