package dev.assay.internal.targets.aws;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.targets.PlannedSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.regions.Region;

/** Has IAM simulate whether the principal may do what a run does, before anything is made. */
final class Permissions {

    /** What is done to functions, by the names of IAM. A test holds the policy of the guide to the same list. */
    static final List<String> FUNCTIONS = List.of(
            "lambda:CreateFunction",
            "lambda:DeleteFunction",
            "lambda:GetFunction",
            "lambda:GetFunctionConfiguration",
            "lambda:InvokeFunction",
            "lambda:TagResource",
            "lambda:UpdateFunctionConfiguration");

    static final List<String> NETWORKS = List.of(
            "ec2:AllocateAddress",
            "ec2:AssociateRouteTable",
            "ec2:AttachInternetGateway",
            "ec2:CreateInternetGateway",
            "ec2:CreateNatGateway",
            "ec2:CreateRoute",
            "ec2:CreateRouteTable",
            "ec2:CreateSubnet",
            "ec2:CreateTags",
            "ec2:CreateVpc",
            "ec2:CreateVpcEndpoint",
            "ec2:DeleteInternetGateway",
            "ec2:DeleteNatGateway",
            "ec2:DeleteRouteTable",
            "ec2:DeleteSubnet",
            "ec2:DeleteVpc",
            "ec2:DeleteVpcEndpoints",
            "ec2:DescribeAddresses",
            "ec2:DescribeInternetGateways",
            "ec2:DescribeNatGateways",
            "ec2:DescribeRouteTables",
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSubnets",
            "ec2:DescribeVpcEndpoints",
            "ec2:DescribeVpcs",
            "ec2:DetachInternetGateway",
            "ec2:DisassociateRouteTable",
            "ec2:ReleaseAddress");

    static final List<String> LOGS = List.of("logs:CreateLogGroup", "logs:DeleteLogGroup", "logs:PutRetentionPolicy");
    static final List<String> MADE_ROLE = List.of("iam:CreateRole", "iam:PutRolePolicy", "iam:DeleteRole");
    static final String PASS_ROLE = "iam:PassRole";

    private static final Map<String, String> TAGS =
            Map.of("aws:RequestTag/" + RunTags.RUN, "preflight", "aws:ResourceTag/" + RunTags.RUN, "preflight");

    private final Iam iam;
    private final Identity identity;
    private final Region region;

    Permissions(Iam iam, Identity identity, Region region) {
        this.iam = iam;
        this.identity = identity;
        this.region = region;
    }

    /**
     * Checks them.
     *
     * @param role the role that functions run with; empty if one is made
     * @return why they could not be checked; empty if they were
     * @throws InvalidInputException if one is missing
     */
    Optional<String> check(Optional<String> role) {
        return checked(principal -> denied(principal, role));
    }

    /** The same for what calls functions of an experiment. */
    Optional<String> check(List<PlannedSource> sources) {
        return checked(principal -> {
            List<String> denied = new ArrayList<>();
            SourcePermissions.of(sources, Partition.of(region), place())
                    .forEach((resource, actions) -> denied.addAll(iam.denied(principal, actions, resource, TAGS)));
            return denied;
        });
    }

    /** What a virtual network needs. */
    Optional<String> checkNetwork() {
        return checked(principal -> iam.denied(
                principal,
                NETWORKS,
                "arn:" + Partition.of(region).id() + ":ec2" + place() + "*",
                Map.of(
                        "aws:RequestTag/" + Ec2.NAME,
                        "assay-preflight",
                        "aws:ResourceTag/" + Ec2.NAME,
                        "assay-preflight")));
    }

    /** Whether functions may be given these roles. */
    Optional<String> checkPassing(List<String> roles) {
        return checked(principal -> roles.stream()
                .flatMap(role -> iam.denied(principal, List.of(PASS_ROLE), role, passed()).stream()
                        .map(action -> action + " for " + role))
                .toList());
    }

    private static Map<String, String> passed() {
        Map<String, String> passed = new LinkedHashMap<>(TAGS);
        passed.put("iam:PassedToService", "lambda.amazonaws.com");
        return passed;
    }

    private Optional<String> checked(Function<String, List<String>> question) {
        if (!identity.known() || identity.arn().endsWith(":root")) {
            return Optional.of("there is no principal whose policies could be simulated");
        }
        try {
            List<String> denied = question.apply(principal());
            if (!denied.isEmpty()) {
                throw new InvalidInputException(
                        Problem.AWS_PERMISSION,
                        "permission " + String.join(", ", denied) + " must be given to " + identity.arn(),
                        "Add it to its policy; docs/guide/aws.md has a policy with all that a run needs");
            }
            return Optional.empty();
        } catch (ServiceRefusal e) {
            return Optional.of("IAM does not simulate them: " + e.getMessage());
        }
    }

    private String place() {
        return ":" + region.id() + ":" + identity.account() + ":";
    }

    private List<String> denied(String principal, Optional<String> role) {
        Partition partition = Partition.of(region);
        String arn = "arn:" + partition.id();
        String place = place();
        Map<String, String> tags = TAGS;
        List<String> denied = new ArrayList<>();
        denied.addAll(iam.denied(principal, FUNCTIONS, arn + ":lambda" + place + "function:assay-preflight", tags));
        denied.addAll(
                iam.denied(principal, LOGS, arn + ":logs" + place + "log-group:/aws/lambda/assay-preflight", tags));
        String anyRole = arn + ":iam::" + identity.account() + ":role" + Iam.PATH + "assay-preflight";
        if (role.isEmpty()) {
            denied.addAll(iam.denied(principal, MADE_ROLE, anyRole, tags));
        }
        denied.addAll(iam.denied(principal, List.of(PASS_ROLE), role.orElse(anyRole), passed()));
        return denied;
    }

    /** A session of a role is simulated as its role. */
    private String principal() {
        String arn = identity.arn();
        return arn.contains(":assumed-role/") ? iam.roleArn(arn.replaceAll("^.*:assumed-role/|/[^/]*$", "")) : arn;
    }
}
