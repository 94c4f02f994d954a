package dev.assay.conformance;

import dev.assay.internal.targets.Targets;
import dev.assay.targets.Capability;
import dev.assay.targets.Target;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("dev.assay.testkit.Docker#isAvailable")
class LocalStackConformanceDockerTest extends TargetConformance {

    /** What the contract of instances shows even to those who see nothing but answers. */
    private static final Set<Capability> SHOWN_BY_INSTANCES =
            EnumSet.of(Capability.CPU_TIME, Capability.INIT_TIME, Capability.PRIVATE_TMP, Capability.OBJECT_STORE);

    @Override
    Target open() {
        return Targets.open("localstack", name -> Optional.ofNullable(System.getProperty(name)))
                .target();
    }

    @Override
    String title() {
        return "localstack";
    }

    @Override
    Set<Capability> decidedByTheMachine() {
        return EnumSet.of(
                Capability.CPU_FOLLOWS_MEMORY,
                Capability.CPU_PER_INSTANCE,
                Capability.MEMORY_LIMIT,
                Capability.STEADY_HOST);
    }

    @Nested
    class Languages extends LanguageContracts {

        @Override
        Target target() {
            return LocalStackConformanceDockerTest.this.target();
        }
    }

    /** The same LocalStack, as somebody sees it who has its address and no more. */
    @Nested
    class ThroughAnEndpoint extends OpenedTarget {

        @Override
        Target open() {
            Map<String, String> settings = Map.of(
                    "assay.endpoint",
                    LocalStackConformanceDockerTest.this
                            .target()
                            .control()
                            .serviceClientConfiguration()
                            .endpointOverride()
                            .orElseThrow()
                            .toString());
            return Targets.open("endpoint", name -> Optional.ofNullable(settings.get(name)))
                    .target();
        }

        @Override
        String title() {
            return "endpoint (LocalStack)";
        }

        @Override
        Set<Capability> decidedByTheMachine() {
            return Set.of();
        }

        @Override
        Map<Capability, String> untried() {
            return Arrays.stream(Capability.values())
                    .filter(one -> !SHOWN_BY_INSTANCES.contains(one))
                    .collect(Collectors.toMap(one -> one, one -> "the target localstack tries the same LocalStack"));
        }

        @Override
        String triesNothing() {
            return BEHIND_AN_ENDPOINT;
        }

        @Nested
        class Instances extends InstanceContract {

            @Override
            Target target() {
                return ThroughAnEndpoint.this.target();
            }
        }
    }
}
