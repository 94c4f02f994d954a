package dev.assay.internal.targets.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.signing.SignedRequests;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** The CloudFormation template of the guide, deployed and removed as a new user does it. */
record GuideTemplate(String address) {

    private static final Path TEMPLATE = Path.of("docs/guide/aws/roles.yaml");
    private static final String STACK = "assay";
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    /** Asserts that both roles come, as the workflow needs them, and go with the stack. */
    void isDeployedAndRemoved() throws IOException, InterruptedException {
        try (SignedRequests requests = new SignedRequests(
                URI.create(address),
                Region.US_EAST_1,
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))) {
            QueryService service =
                    new QueryService(requests, "cloudformation", "us-east-1", URI.create(address), "2010-05-15");
            Map<String, String> stack = new LinkedHashMap<>();
            stack.put("StackName", STACK);
            stack.put("TemplateBody", Files.readString(TEMPLATE));
            stack.put("Capabilities.member.1", "CAPABILITY_NAMED_IAM");
            stack.put("Parameters.member.1.ParameterKey", "Repository");
            stack.put("Parameters.member.1.ParameterValue", "owner/name");
            stack.put("Parameters.member.2.ParameterKey", "Provider");
            stack.put(
                    "Parameters.member.2.ParameterValue",
                    "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com");
            service.ask("CreateStack", stack);
            assertThat(status(service, "CREATE_IN_PROGRESS")).isEqualTo("CREATE_COMPLETE");
            assertThat(service.ask("DescribeStacks", Map.of("StackName", STACK)).pairs("OutputKey", "OutputValue"))
                    .containsEntry("NightlyRole", "arn:aws:iam::123456789012:role/assay-nightly")
                    .containsEntry("FunctionsRole", "arn:aws:iam::123456789012:role/assay/assay-functions");
            Iam iam = new Iam(requests, Partition.of(Region.US_EAST_1));
            assertThat(iam.roles()).contains("assay-functions");
            service.ask("DeleteStack", Map.of("StackName", STACK));
            status(service, "DELETE_IN_PROGRESS");
            assertThat(iam.roles()).isEmpty();
        }
    }

    /** When it is no longer the one that is named; empty for a stack that is gone. */
    private static String status(QueryService service, String passing) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        String status = passing;
        while (status.equals(passing) && System.nanoTime() < end) {
            Thread.sleep(500);
            try {
                List<String> found = service.ask("DescribeStacks", Map.of("StackName", STACK))
                        .texts("StackStatus");
                status = found.isEmpty() ? "" : found.get(0);
            } catch (ServiceRefusal gone) {
                status = "";
            }
        }
        return status;
    }
}
