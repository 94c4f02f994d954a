package dev.assay.internal.targets.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.cli.Cleaned;
import dev.assay.data.Network;
import dev.assay.internal.targets.Targets;
import dev.assay.targets.PlannedFunction;
import dev.assay.targets.PlannedNetwork;
import dev.assay.targets.PlannedWork;
import dev.assay.targets.Subnets;
import dev.assay.targets.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What is made and removed of a virtual network, on a server that keeps EC2's parts but isolates nothing. */
final class NetworkContract {

    private static final String RUN = "20261128-000000-abcd";

    private final AwsAccess seen;
    private final Map<String, String> settings;
    private final Path lists;
    private final Path folder;

    NetworkContract(AwsAccess seen, Map<String, String> settings, Path lists, Path folder) {
        this.seen = seen;
        this.settings = settings;
        this.lists = lists;
        this.folder = folder;
    }

    private Target open(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(more);
        return Targets.open("aws", name -> Optional.ofNullable(all.get(name))).target();
    }

    private static PlannedWork work(Duration lasts) {
        return new PlannedWork(
                "VPC",
                List.of(new PlannedFunction(128, 20, OptionalLong.of(2), 1000)),
                1,
                false,
                List.of(),
                List.of(),
                List.of(),
                new PlannedNetwork(EnumSet.of(Network.ISOLATED, Network.S3_ENDPOINT, Network.NAT_GATEWAY), lasts));
    }

    private List<String> names(ResourceKind kind) {
        return seen.inventories().of(kind).names();
    }

    private Map<String, String> tags(ResourceKind kind) {
        return seen.inventories().of(kind).tags(names(kind).get(0)).orElseThrow();
    }

    /** What is paid by the hour goes with the experiment, the rest with the run. */
    void isMadeAndRemoved() {
        try (Target target = open(Map.of())) {
            target.runBegins(RUN, folder);
            target.check(work(Duration.ofMinutes(30)));
            Subnets isolated = target.subnets(Network.ISOLATED);
            Subnets endpoint = target.subnets(Network.S3_ENDPOINT);
            Subnets nat = target.subnets(Network.NAT_GATEWAY);

            assertThat(target.subnets(Network.NAT_GATEWAY)).isEqualTo(nat);
            assertThat(List.of(isolated, endpoint, nat)).doesNotHaveDuplicates().allSatisfy(place -> {
                assertThat(place.subnets()).hasSize(1);
                assertThat(place.securityGroups()).hasSize(1);
            });
            assertThat(waysOut(isolated)).isEmpty();
            assertThat(waysOut(endpoint)).singleElement().asString().startsWith("vpce-");
            assertThat(waysOut(nat)).singleElement().asString().startsWith("nat-");
            assertTags();
            assertThat(ResourceJournal.remaining(RunLists.lines(lists, RUN)))
                    .extracting(Resource::kind)
                    .contains(ResourceKind.NAT_GATEWAY, ResourceKind.ADDRESS, ResourceKind.NETWORK);

            target.networkIsNotNeeded();

            assertThat(names(ResourceKind.NAT_GATEWAY)).isEmpty();
            assertThat(names(ResourceKind.ADDRESS)).isEmpty();
            assertThat(names(ResourceKind.NETWORK)).hasSize(1);
        }
        assertThat(WhatIsThere.of(seen)).isEmpty();
        assertThat(seen.ec2().list("DescribeVpcEndpoints", "vpcEndpointSet"))
                .noneMatch(one ->
                        "available".equals(one.text("state")) && one.name().startsWith("assay-"));
    }

    private void assertTags() {
        assertThat(tags(ResourceKind.NETWORK)).containsEntry(RunTags.RUN, RUN);
        for (ResourceKind kind : List.of(ResourceKind.NAT_GATEWAY, ResourceKind.ADDRESS)) {
            assertThat(tags(kind)).containsEntry(RunTags.RUN, RUN);
            assertThat(Instant.parse(tags(kind).get(RunTags.EXPIRES)))
                    .isBetween(Instant.now(), Instant.now().plus(Duration.ofMinutes(30)));
        }
    }

    /** Where the routes of a subnet lead to, other than within its network. */
    private List<String> waysOut(Subnets place) {
        List<String> out = new ArrayList<>();
        for (Ec2Item table : seen.ec2()
                .list(
                        "DescribeRouteTables",
                        "routeTableSet",
                        "association.subnet-id",
                        place.subnets().get(0))) {
            for (Ec2Item route : table.items("routeSet")) {
                out.add(route.text("natGatewayId") + route.text("gatewayId"));
            }
            if (table.has("gatewayId", "local")) {
                out.remove("local");
            }
            for (Ec2Item one : seen.ec2().list("DescribeVpcEndpoints", "vpcEndpointSet")) {
                if (one.has("item", table.text("routeTableId")) && !out.contains(one.text("vpcEndpointId"))) {
                    out.add(one.text("vpcEndpointId"));
                }
            }
        }
        return out;
    }

    /** The JVM of the first run is as good as gone: its target is never closed before the second begins. */
    @SuppressWarnings("MustBeClosedChecker")
    void theNextRunRemovesWhatIsOverdueAndTheCommandTheRest(String address) {
        Target killed = open(Map.of());
        try {
            killed.runBegins(RUN, folder);
            killed.check(work(Duration.ofSeconds(-1)));
            killed.subnets(Network.NAT_GATEWAY);
            assertThat(names(ResourceKind.NAT_GATEWAY)).hasSize(1);

            try (Target next = open(Map.of())) {
                next.runBegins("20261128-000001-abcd", folder);
                assertThat(names(ResourceKind.NAT_GATEWAY)).isEmpty();
                assertThat(names(ResourceKind.ADDRESS)).isEmpty();
                assertThat(names(ResourceKind.NETWORK)).hasSize(1);
            }
            assertThat(Cleaned.by(address, lists.resolve("other"), true, "--run", RUN))
                    .contains("VPC assay-" + RUN);
            assertThat(names(ResourceKind.NETWORK)).isEmpty();
        } finally {
            killed.close();
        }
    }

    void anHourThatDoesNotFitTheBudgetIsNotBegun() {
        try (Target target = open(Map.of("assay.budget", "0.04", "assay.budget.beyond", "stop"))) {
            target.runBegins(RUN, folder);
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> target.check(work(Duration.ofMinutes(30))))
                    .withMessageContaining("assay.budget (0.04) must leave what VPC may cost");
            assertThatExceptionOfType(NotAllowedException.class)
                    .isThrownBy(() -> target.subnets(Network.NAT_GATEWAY))
                    .withMessageContaining("an hour of a NAT gateway must fit");
            assertThat(names(ResourceKind.NAT_GATEWAY)).isEmpty();
            assertThat(names(ResourceKind.ADDRESS)).isEmpty();
        }
        assertThat(WhatIsThere.of(seen)).isEmpty();
    }
}
