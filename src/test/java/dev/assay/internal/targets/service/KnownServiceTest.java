package dev.assay.internal.targets.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.targets.Capability;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KnownServiceTest {

    @ParameterizedTest
    @EnumSource(KnownService.class)
    void everyCapabilityHasItsReasonThereOrMissing(KnownService service) {
        for (Capability capability : Capability.values()) {
            assertThat(service.capabilities().support(capability).reason())
                    .as("%s %s", service, capability)
                    .isNotBlank()
                    .doesNotEndWith(".");
        }
    }

    @Test
    void ofAnUnknownServiceNothingIsClaimedButWhatItsFunctionsSeeForThemselves() {
        assertThat(has(KnownService.UNKNOWN)).containsExactly(Capability.CPU_TIME, Capability.INIT_TIME);
    }

    @Test
    void localStackShowsItsContainersAndQueuesButLimitsNothing() {
        assertThat(has(KnownService.LOCALSTACK))
                .containsExactlyInAnyOrder(
                        Capability.CPU_TIME,
                        Capability.INIT_TIME,
                        Capability.PRIVATE_TMP,
                        Capability.RESERVED_CONCURRENCY,
                        Capability.EXACT_CONCURRENCY,
                        Capability.RENEWAL,
                        Capability.ASYNCHRONOUS_INVOCATION,
                        Capability.OBJECT_STORE,
                        Capability.QUEUE_EVENTS,
                        Capability.TOPIC_EVENTS,
                        Capability.TABLE_EVENTS,
                        Capability.STREAM_EVENTS,
                        Capability.OBJECT_EVENTS,
                        Capability.RULE_EVENTS,
                        Capability.WEBHOOK_EVENTS,
                        Capability.OTHER_REGIONS,
                        Capability.OTHER_ACCOUNTS);
    }

    @Test
    void motoRefusesNothing() {
        assertThat(has(KnownService.MOTO))
                .containsExactlyInAnyOrder(
                        Capability.CPU_TIME,
                        Capability.INIT_TIME,
                        Capability.MEMORY_LIMIT,
                        Capability.PRIVATE_TMP,
                        Capability.RENEWAL,
                        Capability.OBJECT_STORE);
    }

    private static Set<Capability> has(KnownService service) {
        return Arrays.stream(Capability.values())
                .filter(capability -> service.capabilities().missing(capability).isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Capability.class)));
    }
}
