package dev.assay.internal.targets.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.assay.data.InstructionSet;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.targets.Capability;
import dev.assay.targets.PlannedCompanion;
import dev.assay.targets.PlannedFunction;
import dev.assay.targets.PlannedWork;
import dev.assay.targets.Target;
import dev.assay.targets.TargetContext;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;

/** What is wrong is said before anything is made: answers as AWS's documentation shows them, from a server on loopback. */
class PreflightTest {

    private static final String ERROR = """
        <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>%s</Code>
        <Message>%s</Message></Error><RequestId>1</RequestId></ErrorResponse>\
        """;

    private final List<String> said = new ArrayList<>();
    private final List<String> properties = new ArrayList<>();
    private ScriptedAws aws;

    @BeforeEach
    void start() throws IOException {
        aws = ScriptedAws.friendly();
        set("aws.accessKeyId", "AKIAIOSFODNN7EXAMPLE");
        set("aws.secretAccessKey", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    }

    @AfterEach
    void stop() {
        properties.forEach(System::clearProperty);
        aws.close();
    }

    private void set(String property, String value) {
        System.setProperty(property, value);
        properties.add(property);
    }

    @Test
    void letsInWhoMayDoEverything() {
        try (Target target = open(Map.of())) {
            assertThat(target.facts()).containsEntry("account", "123456789012").containsEntry("region", "us-east-1");
            assertThat(said).isEmpty();
        }
        assertThat(aws.asked())
                .doesNotContain("lambda POST /2015-03-31/functions")
                .contains("sts GetCallerIdentity");
    }

    @Test
    void regionAndArchitectureSayWhatItsCallsCost() {
        try (Target target = open(Map.of("assay.aws.region", "eu-south-1", "assay.aws.architecture", "arm64"))) {
            assertThat(target.region()).isEqualTo("eu-south-1");
            assertThat(target.architecture()).isEqualTo("arm64");
        }
        CallPrice there = CallPrice.in("eu-south-1", InstructionSet.ARM64);
        assertThat(there.inWords())
                .isEqualTo("prices of eu-south-1 as of 2026-09; beside Lambda those of us-east-1, times 1.5");
        // 10 s of INIT and 1 s at 1 GB; the log is 16 KB at half as much again.
        assertThat(there.worstCase(new FunctionSize(1024, 1, InstructionSet.ARM64)))
                .isCloseTo(11 * 0.0000156138 + 0.00000023 + 1.5 * 0.5 * 16 / 1024 / 1024, within(1e-12));
        assertThat(CallPrice.in("mx-central-1", InstructionSet.X86_64).inWords())
                .isEqualTo("prices of us-east-1 as of 2026-11, times 1.5");
    }

    @Test
    void anExpiredToken() {
        aws.answering(
                "sts GetCallerIdentity",
                403,
                ERROR.formatted("ExpiredToken", "The security token included in the request is expired"));

        refused(Map.of(), Problem.AWS_CREDENTIALS, "credentials must not have expired: ExpiredToken");
    }

    @Test
    void aKeyOfNobody() {
        aws.answering(
                "sts GetCallerIdentity",
                403,
                ERROR.formatted("InvalidClientTokenId", "The security token included in the request is invalid"));

        refused(Map.of(), Problem.AWS_CREDENTIALS, "credentials must be those of an account: InvalidClientTokenId");
    }

    @Test
    void aClockThatIsWrong() {
        aws.answering(
                "sts GetCallerIdentity",
                403,
                ERROR.formatted(
                        "SignatureDoesNotMatch",
                        "Signature expired: 20260101T000000Z is now earlier than 20260101T001000Z"));

        refused(Map.of(), Problem.AWS_CLOCK, "clock must agree with AWS's");
    }

    @Test
    void aRegionThatIsNotSwitchedOn() {
        aws.answering(
                "sts GetCallerIdentity",
                403,
                ERROR.formatted("RegionDisabledException", "STS is not activated in this region for this account"));

        refused(Map.of(), Problem.AWS_REGION, "must be one that the account has switched on");
    }

    @Test
    void aProfileThatIsNotThere() {
        refused(Map.of("assay.aws.profile", "nobody-has-this"), Problem.AWS_CREDENTIALS, "for profile nobody-has-this");
    }

    @Test
    void aProfileWithoutKeys(@TempDir Path folder) throws IOException {
        Path config = Files.writeString(folder.resolve("config"), "[profile empty]\nregion = us-east-1\n");
        set("aws.configFile", config.toString());
        set("aws.sharedCredentialsFile", folder.resolve("none").toString());

        refused(Map.of("assay.aws.profile", "empty"), Problem.AWS_CREDENTIALS, "it found none for profile empty");
    }

    @Test
    void aRoleThatMayNotBeAssumed() {
        aws.answering(
                "sts AssumeRole",
                403,
                ERROR.formatted(
                        "AccessDenied",
                        "User: arn:aws:iam::123456789012:user/Alice is not authorized to perform: sts:AssumeRole on"
                                + " resource: arn:aws:iam::222233334444:role/measure"));

        refused(
                Map.of("assay.aws.assumeRole", "arn:aws:iam::222233334444:role/measure"),
                Problem.AWS_PERMISSION,
                "assay.aws.assumeRole must be a role that the credentials may assume: AccessDenied",
                "role/measure");
    }

    @Test
    void aRegionThatAwsDoesNotHave() {
        SdkClientException nowhere = SdkClientException.create(
                "Unable to execute HTTP request", new UnknownHostException("sts.eu-nowhere-1.amazonaws.com"));

        assertThat(Identity.unreachable(nowhere, Region.of("eu-nowhere-1"), null))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.AWS_REGION))
                .hasMessageContaining("region (eu-nowhere-1) must be one that AWS has and this machine reaches");
    }

    @Test
    void aMissingPermissionIsNamed() {
        aws.answering("iam SimulatePrincipalPolicy", 200, """
            <SimulatePrincipalPolicyResponse><SimulatePrincipalPolicyResult><EvaluationResults>
            <member><EvalActionName>lambda:CreateFunction</EvalActionName><EvalDecision>allowed</EvalDecision></member>
            <member><EvalActionName>logs:CreateLogGroup</EvalActionName><EvalDecision>implicitDeny</EvalDecision>
            </member></EvaluationResults></SimulatePrincipalPolicyResult></SimulatePrincipalPolicyResponse>\
            """);

        refused(
                Map.of(),
                Problem.AWS_PERMISSION,
                "permission logs:CreateLogGroup",
                "must be given to arn:aws:iam::123456789012:user/Alice");
    }

    /** A copy of somebody's function runs with its role, which the user must be allowed to give away. */
    @Test
    void theRoleOfAFunctionThatIsCopiedMustBeOneThatTheUserMayPass() {
        PlannedWork copies = new PlannedWork(
                "Tuning of orders",
                work(1, 10).functions(),
                1,
                false,
                List.of(),
                List.of(),
                List.of("arn:aws:iam::123456789012:role/service-role/orders"));
        try (Target target = open(Map.of())) {
            target.check(copies);
            aws.answering("iam SimulatePrincipalPolicy", 200, """
                <SimulatePrincipalPolicyResponse><SimulatePrincipalPolicyResult><EvaluationResults>
                <member><EvalActionName>iam:PassRole</EvalActionName><EvalDecision>implicitDeny</EvalDecision></member>
                </EvaluationResults></SimulatePrincipalPolicyResult></SimulatePrincipalPolicyResponse>\
                """);

            target.check(work(1, 10));
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> target.check(copies))
                    .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.AWS_PERMISSION))
                    .withMessageContaining(
                            "permission iam:PassRole for arn:aws:iam::123456789012:role/service-role/orders");
        }
        assertThat(aws.bodies("iam SimulatePrincipalPolicy"))
                .last()
                .asString()
                .contains("ResourceArns.member.1=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fservice-role%2Forders")
                .contains("lambda.amazonaws.com");
    }

    @Test
    void whoMayNotSimulateIsToldSoAndLetIn() {
        aws.answering(
                "iam SimulatePrincipalPolicy",
                403,
                ERROR.formatted("AccessDenied", "not authorized to perform: iam:SimulatePrincipalPolicy"));

        open(Map.of()).close();
        assertThat(said).singleElement().asString().startsWith("permissions were not checked: IAM does not simulate");
    }

    @Test
    void aBucketInAnotherRegion() {
        aws.answering("s3 HEAD /elsewhere", 301, "", Map.of("x-amz-bucket-region", "eu-west-1"));

        refused(
                Map.of("assay.aws.bucket", "elsewhere"),
                Problem.AWS_BUCKET,
                "assay.aws.bucket (elsewhere) must be in the region of the functions, us-east-1, but is in eu-west-1");
    }

    @Test
    void aBucketOfSomebodyElse() {
        aws.answering("s3 HEAD /theirs", 403, "", Map.of("x-amz-bucket-region", "us-east-1"));

        refused(Map.of("assay.aws.bucket", "theirs"), Problem.AWS_BUCKET, "must be this account's, and open to it");
    }

    @Test
    void moreCallsAtOnceThanLambdaMakesInstancesInTenSecondsAreSaidToBeThrottled() {
        assertThat(Quotas.scaling(work(1_000, 1))).isEmpty();
        assertThat(Quotas.scaling(work(1_500, 1)))
                .hasValue(
                        "calls at once (1500) of Sweep exceed the 1000 instances that Lambda adds to a function in 10 s:"
                                + " those beyond are throttled at first");
    }

    @Test
    void aNewAccountHasTenCallsAtOnceAndNothingToReserve() {
        aws.answering("lambda GET /2016-08-19/account-settings", 200, ScriptedAws.LIMITS.formatted(10, 10));

        try (Target target = open(Map.of())) {
            target.check(work(10, 1));
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> target.check(work(20, 1)))
                    .withMessageContaining("calls at once (20) of Sweep must be at most the account's 10");
        }
        assertThat(AwsCapabilities.table(new Quotas(java.util.OptionalInt.of(10), java.util.OptionalInt.of(10)))
                        .missing(Capability.RESERVED_CONCURRENCY))
                .hasValueSatisfying(why -> assertThat(why).contains("10 unreserved concurrent executions"));
    }

    @Test
    void workThatMayCostMoreThanTheBudgetIsRefusedUnlessItIsToStopThere() {
        try (Target target = open(Map.of("assay.budget", "0.05"))) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> target.check(work(1, 100)))
                    .withMessageContaining("assay.budget (0.05) must leave what Sweep may cost, 0.28 USD");
        }
        try (Target target = open(Map.of("assay.budget", "0.05", "assay.budget.beyond", "stop"))) {
            target.check(work(1, 100));
        }
        assertThat(said).allSatisfy(line -> assertThat(line).contains("cost of Sweep: at most 0.28 USD for 100 calls"));
    }

    @Test
    void variablesThatLeadElsewhereAreRefused() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> AwsOpening.open(
                        AwsSettings.from(aws.settings(Map.of())),
                        new TargetContext(
                                name -> Optional.empty(),
                                name -> name.equals("AWS_ENDPOINT_URL")
                                        ? Optional.of("http://localhost")
                                        : Optional.empty(),
                                said::add)))
                .withMessageContaining("variable AWS_ENDPOINT_URL must not be set");
    }

    /** The budget is watched where calls are sent, and these are sent by functions: somebody must say how often. */
    @Test
    void functionsThatOthersCallAreCountedAsOftenAsTheyMayRun() {
        PlannedWork alone = work(1, 10);
        try (Target target = open(Map.of())) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> target.check(with(alone, OptionalInt.empty())))
                    .withMessageContaining("companion (mapper) of Sweep must say on AWS how often it runs");
            target.check(alone);
            // 10 calls of 170 s at 1 GB, and for each of them 8 of 40 s at 0.5 GB.
            target.check(with(alone, OptionalInt.of(8)));
        }
        assertThat(said.get(0)).contains("at most 0.03 USD for 10 calls, if each took its whole timeout; 1.00 USD");
        assertThat(said.get(1))
                .contains("at most 0.06 USD for 10 calls")
                .contains("and each companion ran as often as callsAtMost says");
    }

    private static PlannedWork with(PlannedWork work, OptionalInt callsAtMost) {
        return new PlannedWork(
                work.experiment(),
                work.functions(),
                work.callsAtOnce(),
                false,
                List.of(new PlannedCompanion("mapper", 512, 30, callsAtMost)),
                List.of(),
                List.of());
    }

    /** Of 1,024 MB and 160 s: 170 s at the price of a gigabyte-second, and a little for the request and its log. */
    private static PlannedWork work(int callsAtOnce, long calls) {
        return new PlannedWork(
                "Sweep", List.of(new PlannedFunction(1024, 160, OptionalLong.of(calls), 1000)), callsAtOnce, false);
    }

    private void refused(Map<String, String> settings, Problem problem, String... words) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> open(settings))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(problem))
                .satisfies(e -> assertThat(e.getMessage()).contains(words));
        assertThat(aws.asked()).noneMatch(question -> question.contains("POST /2015-03-31/functions"));
    }

    private Target open(Map<String, String> more) {
        return AwsOpening.open(
                AwsSettings.from(aws.settings(more)),
                new TargetContext(name -> Optional.empty(), name -> Optional.empty(), said::add));
    }
}
