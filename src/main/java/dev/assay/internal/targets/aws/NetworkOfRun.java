package dev.assay.internal.targets.aws;

import dev.assay.data.Network;
import dev.assay.targets.Subnets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The virtual network of a run: one private subnet for each kind of it that is asked for, in one VPC.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-scenarios.html">NAT gateway use cases</a>
 */
final class NetworkOfRun {

    private static final String EVERYWHERE = "0.0.0.0/0";

    private final AwsParts parts;
    private final AwsAccess aws;
    private final Ec2 ec2;
    private final Map<Network, Subnets> made = new EnumMap<>(Network.class);
    private Duration atMost = Duration.ofHours(1);
    private String vpc = "";
    private int subnets;

    NetworkOfRun(AwsParts parts, AwsAccess aws) {
        this.parts = parts;
        this.aws = aws;
        this.ec2 = aws.ec2();
    }

    /** How long what is paid by the hour may exist from its making on. */
    synchronized void lastsAtMost(Duration time) {
        atMost = time;
    }

    /** Made when it is first asked for. */
    synchronized Subnets subnets(Network network) {
        Subnets there = made.get(network);
        if (there != null) {
            return there;
        }
        if (vpc.isEmpty()) {
            vpc = makeNetwork();
        }
        Subnets place = switch (network) {
            case OUTSIDE -> Subnets.NONE;
            case ISOLATED -> place(privateSubnet(network));
            case S3_ENDPOINT -> place(withEndpoint(privateSubnet(network)));
            case NAT_GATEWAY -> place(behindGateway(privateSubnet(network)));
        };
        made.put(network, place);
        return place;
    }

    /** What is paid by the hour goes. */
    synchronized void isNotNeeded() {
        if (made.remove(Network.NAT_GATEWAY) != null) {
            List<Resource> paid = List.of(nat(), address());
            List<String> stay = new Removal(aws).remove(parts.run().tags().run(), paid, parts.run()::removed);
            stay.forEach(parts.progress());
            if (stay.isEmpty()) {
                parts.spending().hoursEnd(nat().name());
            }
        }
    }

    private record Subnet(String id, String routes) {}

    private Resource nat() {
        return new Resource(ResourceKind.NAT_GATEWAY, name("nat"));
    }

    private Resource address() {
        return new Resource(ResourceKind.ADDRESS, name("nat-address"));
    }

    private String name(String part) {
        return Inventories.NAME + parts.run().tags().run() + "-" + part;
    }

    private Map<String, String> tags(String name) {
        return tags(name, parts.run().tags());
    }

    private static Map<String, String> tags(String name, RunTags of) {
        Map<String, String> tags = new LinkedHashMap<>(Map.of(Ec2.NAME, name));
        tags.putAll(of.all());
        return tags;
    }

    /** Of what is paid by the hour, which anybody may remove earlier than the rest. */
    private Map<String, String> tagsOfPaid(String name) {
        RunTags run = parts.run().tags();
        Instant end = Instant.now().plus(atMost);
        return tags(name, new RunTags(run.run(), run.owner(), end.isBefore(run.expires()) ? end : run.expires()));
    }

    private String makeNetwork() {
        Resource network = new Resource(ResourceKind.NETWORK, name("vpc"));
        parts.run().making(network);
        try {
            return ec2.make("CreateVpc", Map.of("CidrBlock", "10.73.0.0/16"), "vpc", tags(network.name()), "vpcId");
        } finally {
            parts.run().made();
        }
    }

    /** With a route table of its own, which leads nowhere but within the network. */
    private Subnet privateSubnet(Network network) {
        return subnet(network.label());
    }

    private Subnet subnet(String part) {
        String id = ec2.make(
                "CreateSubnet",
                Map.of("VpcId", vpc, "CidrBlock", "10.73." + subnets++ + ".0/24"),
                "subnet",
                tags(name(part)),
                "subnetId");
        String routes =
                ec2.make("CreateRouteTable", Map.of("VpcId", vpc), "route-table", tags(name(part)), "routeTableId");
        ec2.ask("AssociateRouteTable", Map.of("RouteTableId", routes, "SubnetId", id));
        return new Subnet(id, routes);
    }

    private Subnet withEndpoint(Subnet subnet) {
        ec2.make(
                "CreateVpcEndpoint",
                Map.of(
                        "VpcId",
                        vpc,
                        "VpcEndpointType",
                        "Gateway",
                        "ServiceName",
                        "com.amazonaws." + ec2.region() + ".s3",
                        "RouteTableId.1",
                        subnet.routes()),
                "vpc-endpoint",
                tags(name("s3")),
                "vpcEndpointId");
        return subnet;
    }

    /** Through a public subnet, which has a route to the internet. */
    private Subnet behindGateway(Subnet subnet) {
        Subnet open = subnet("public");
        String internet = ec2.make(
                "CreateInternetGateway", Map.of(), "internet-gateway", tags(name("internet")), "internetGatewayId");
        ec2.ask("AttachInternetGateway", Map.of("InternetGatewayId", internet, "VpcId", vpc));
        route(open, "GatewayId", internet);
        NatGateways gateways = new NatGateways(ec2);
        String nat = makePaid(open.id());
        gateways.awaitAvailable(nat);
        route(subnet, "NatGatewayId", nat);
        return subnet;
    }

    /** The address is listed before it is made, and the hour of both reserved before either. */
    private String makePaid(String publicSubnet) {
        parts.spending().hoursBegin(nat().name());
        parts.run().making(address());
        parts.run().making(nat());
        try {
            String address = ec2.make(
                    "AllocateAddress",
                    Map.of("Domain", "vpc"),
                    "elastic-ip",
                    tagsOfPaid(address().name()),
                    "allocationId");
            return ec2.make(
                    "CreateNatGateway",
                    Map.of("SubnetId", publicSubnet, "AllocationId", address),
                    "natgateway",
                    tagsOfPaid(nat().name()),
                    "natGatewayId");
        } finally {
            parts.run().made();
            parts.run().made();
        }
    }

    private void route(Subnet from, String by, String id) {
        ec2.ask("CreateRoute", Map.of("RouteTableId", from.routes(), "DestinationCidrBlock", EVERYWHERE, by, id));
    }

    /** The group that comes with a VPC lets everything out, which is what is measured: routes decide. */
    private Subnets place(Subnet subnet) {
        List<String> groups = new ArrayList<>();
        for (Ec2Item group : ec2.list("DescribeSecurityGroups", "securityGroupInfo", "vpc-id", vpc)) {
            if (group.text("groupName").equals("default")) {
                groups.add(group.text("groupId"));
            }
        }
        return new Subnets(List.of(subnet.id()), groups);
    }
}
