package dev.assay.internal.targets.aws;

import java.util.List;
import java.util.Map;

/** The virtual networks of Amazon VPC, each with its endpoints, subnets, route tables and internet gateway, which go with it. */
final class Networks extends Ec2Inventory {

    private static final String IN_NETWORK = "vpc-id";

    Networks(Ec2 ec2) {
        super(ec2);
    }

    @Override
    List<Ec2Item> all() {
        return ec2.list("DescribeVpcs", "vpcSet");
    }

    @Override
    void remove(Ec2Item network) {
        removeWithParts(network.text("vpcId"));
    }

    private void removeWithParts(String vpc) {
        for (Ec2Item endpoint : ec2.list("DescribeVpcEndpoints", "vpcEndpointSet", IN_NETWORK, vpc)) {
            remove("DeleteVpcEndpoints", "VpcEndpointId.1", endpoint.text("vpcEndpointId"));
        }
        for (Ec2Item table : ec2.list("DescribeRouteTables", "routeTableSet", IN_NETWORK, vpc)) {
            // The main one goes with the VPC.
            if (!table.has("main", "true")) {
                for (Ec2Item association : table.items("associationSet")) {
                    remove("DisassociateRouteTable", "AssociationId", association.text("routeTableAssociationId"));
                }
                remove("DeleteRouteTable", "RouteTableId", table.text("routeTableId"));
            }
        }
        for (Ec2Item subnet : ec2.list("DescribeSubnets", "subnetSet", IN_NETWORK, vpc)) {
            remove("DeleteSubnet", "SubnetId", subnet.text("subnetId"));
        }
        for (Ec2Item gateway : ec2.list("DescribeInternetGateways", "internetGatewaySet", "attachment.vpc-id", vpc)) {
            String id = gateway.text("internetGatewayId");
            ec2.removeOnce(() -> ec2.ask("DetachInternetGateway", Map.of("InternetGatewayId", id, "VpcId", vpc)));
            remove("DeleteInternetGateway", "InternetGatewayId", id);
        }
        remove("DeleteVpc", "VpcId", vpc);
    }

    private void remove(String action, String parameter, String id) {
        ec2.removeOnce(() -> ec2.ask(action, Map.of(parameter, id)));
    }
}
