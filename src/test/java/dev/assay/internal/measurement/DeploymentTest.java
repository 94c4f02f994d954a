package dev.assay.internal.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.conformance.ConformanceFunction;
import dev.assay.conformance.FunctionZip;
import dev.assay.data.Level;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.targets.embedded.EmbeddedSettings;
import dev.assay.internal.targets.embedded.EmbeddedTarget;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

@Timeout(60)
class DeploymentTest {

    private static final DesignFactor MEMORY =
            new DesignFactor("memory", DesignFactor.Role.CONFIGURATION, List.of(new Level("memory", 512, "MB")));

    @Test
    void aFunctionThatWasThereBeforeIsNotDeleted() {
        MeasurementPlan plan = plan(function());
        try (EmbeddedTarget target = EmbeddedTarget.start(EmbeddedSettings.likeAws());
                Deployment theirs = new Deployment(plan, "run", target, warning -> {})) {
            theirs.create();
            try (Deployment second = new Deployment(plan, "run", target, warning -> {})) {
                assertThatExceptionOfType(MeasurementFailedException.class)
                        .isThrownBy(second::create)
                        .withMessageContaining("refused to create");
            }
            assertThat(target.control().listFunctions().functions())
                    .extracting(FunctionConfiguration::functionName)
                    .containsExactly("assay-run-taken-512mb-10s");
        }
    }

    @Test
    void aFunctionGetsTheTmpThatItAsksFor() {
        try (EmbeddedTarget target = EmbeddedTarget.start(EmbeddedSettings.likeAws());
                Deployment usual = new Deployment(plan(function()), "usual", target, warning -> {});
                Deployment large =
                        new Deployment(plan(function(1_024, OwnNames.NONE)), "large", target, warning -> {})) {
            usual.create();
            large.create();

            assertThat(target.control().listFunctions().functions())
                    .extracting(function -> function.ephemeralStorage().size())
                    .containsExactlyInAnyOrder(512, 1_024);
        }
    }

    @Test
    void aFunctionHasTheNameThatItsCodeHas() {
        OwnNames names = new OwnNames("saaf_mp", List.of());
        try (EmbeddedTarget target = EmbeddedTarget.start(EmbeddedSettings.likeAws())) {
            try (Deployment own = new Deployment(plan(function(512, names)), "run", target, warning -> {})) {
                own.create();
                assertThat(target.control().listFunctions().functions())
                        .extracting(FunctionConfiguration::functionName)
                        .containsExactly("saaf_mp");
            }
            assertThat(target.control().listFunctions().functions()).isEmpty();
        }
    }

    private static FunctionToDeploy function() {
        return function(512, OwnNames.NONE);
    }

    private static FunctionToDeploy function(int tmpMegabytes, OwnNames names) {
        return new FunctionToDeploy(
                List.of(new FunctionVersion(
                        "",
                        FunctionZip.of(ConformanceFunction.class).asByteArray(),
                        ConformanceFunction.class.getName(),
                        "java")),
                512,
                10,
                Map.of(),
                List.of(),
                tmpMegabytes,
                null,
                Duration.ZERO,
                names);
    }

    private static MeasurementPlan plan(FunctionToDeploy function) {
        return new MeasurementPlan(
                "Taken",
                new Design(List.of(MEMORY), 5, 1, 1, 1),
                function,
                new PayloadTemplate("{}", List.of(MEMORY)),
                LoadPlan.plain(),
                null,
                null,
                null);
    }
}
