package dev.assay.profiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The push as a function sees it, against a stand-in for the object store; the signature is tested apart and on the targets. */
class ProfilePushTest {

    @TempDir
    Path root;

    private TestMachine machine;
    private ObjectStoreStandIn store;

    @BeforeEach
    void aFunctionThatIsToldToPush() {
        store = new ObjectStoreStandIn();
        machine = new TestMachine(root)
                .variable("ASSAY_PROFILE_BUCKET", "profiles")
                .variable("ASSAY_PROFILE_PREFIX", "assay/run-7")
                .variable("AWS_ACCESS_KEY_ID", "id")
                .variable("AWS_SECRET_ACCESS_KEY", "hush")
                .variable("AWS_SESSION_TOKEN", "token")
                .variable("AWS_REGION", "eu-central-1")
                .variable("AWS_ENDPOINT_URL", store.address());
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void everythingThatWasAddedUntilFinishIsInTheObject() throws JsonProcessingException {
        Inspector inspector = machine.call();
        inspector.inspectInvocation("request-1");
        inspector.inspectAll();
        inspector.addAttribute("calls", List.of(1, 2));
        Map<String, Object> response = inspector.finish();

        Map<?, ?> pushed = json(store.puts().get(0));
        assertThat(pushed.keySet().toArray()).contains("calls", "runtime", "duration", "executionId");
        assertThat(pushed.get("runId")).isEqualTo("run-7");
        assertThat(response).containsKey("profilePushDuration").doesNotContainKey("profilePushError");
        response.remove("profilePushDuration");
        assertThat(pushed).hasSameSizeAs(response);
    }

    @Test
    void theKeyNamesRunInstanceRequestAndExecution() {
        Inspector inspector = machine.call();
        inspector.inspectInvocation("request-1");
        inspector.inspectContainer();
        Map<String, Object> response = inspector.finish();

        assertThat(store.puts().get(0).path())
                .isEqualTo("/profiles/assay/run-7/%s/request-1/%s.json"
                        .formatted(response.get("uuid"), response.get("executionId")));
    }

    @Test
    void aFunctionThatSaysNothingAboutItselfStillHasItsProfilePushed() {
        machine.call().finish();

        assertThat(store.puts().get(0).path())
                .matches("/profiles/assay/run-7/[0-9a-f-]{36}/unknown/[0-9a-f-]{36}\\.json");
    }

    @Test
    void anIdCannotLeadOutOfThePrefix() {
        Inspector inspector = machine.call();
        inspector.inspectInvocation("../../other/request");
        inspector.addAttribute("uuid", "..");
        inspector.finish();

        assertThat(store.puts().get(0).path()).startsWith("/profiles/assay/run-7/_./_._.._other_request/");
    }

    @Test
    void theRequestIsSignedForTheStore() {
        machine.call().finish();

        assertThat(store.puts().get(0).headers().getFirst("authorization"))
                .startsWith("AWS4-HMAC-SHA256 Credential=id/20231114/eu-central-1/s3/aws4_request, SignedHeaders="
                        + "content-type;host;x-amz-content-sha256;x-amz-date;x-amz-security-token, Signature=");
        assertThat(store.puts().get(0).headers().getFirst("x-amz-security-token"))
                .isEqualTo("token");
    }

    @Test
    void withoutABucketNothingIsPushed() {
        machine.variable("ASSAY_PROFILE_BUCKET", "");

        assertThat(machine.call().finish()).doesNotContainKeys("executionId", "profilePushDuration", "runId");
        assertThat(store.puts()).isEmpty();
    }

    @Test
    void aBusyStoreIsAskedAgainForTheSameKey() {
        store.answers(503, 0);
        Map<String, Object> response = machine.call().finish();

        assertThat(response).doesNotContainKey("profilePushError");
        assertThat(store.puts()).hasSize(3);
        assertThat(store.puts().stream().map(ObjectStoreStandIn.Put::path))
                .containsOnly(store.puts().get(0).path());
    }

    @Test
    void aFailureIsInTheResponseWithoutSecretsAndDoesNotFailTheFunction() {
        store.answers(403);

        assertThat(machine.call().finish())
                .contains(entry(
                        "profilePushError", "profile could not be put into bucket profiles: status 403 AccessDenied"));
        assertThat(store.puts()).hasSize(1);
    }

    @Test
    void aFailureFailsTheFunctionWhereAsked() {
        store.answers(500, 500, 500);
        machine.variable("ASSAY_PROFILE_REQUIRED", "true");
        Inspector inspector = machine.call();

        assertThatThrownBy(inspector::finish).hasMessageContaining("bucket profiles: status 500");
    }

    @Test
    void aPrefixThatEscapesIsRefused() {
        machine.variable("ASSAY_PROFILE_PREFIX", "assay/../other");

        assertThat(machine.call().finish().get("profilePushError"))
                .asString()
                .contains("ASSAY_PROFILE_PREFIX (assay/../other) must be names");
        assertThat(store.puts()).isEmpty();
    }

    @Test
    void finishingTwiceReplacesTheObject() {
        Inspector inspector = machine.call();
        inspector.finish();
        inspector.addAttribute("late", true);
        inspector.finish();

        assertThat(store.puts().get(1).path()).isEqualTo(store.puts().get(0).path());
        assertThat(store.puts().get(1).body()).contains("\"late\":true").doesNotContain("profilePush");
    }

    @Test
    void awsOwnStoreHasTheBucketInItsName() {
        Map<String, String> environment = Map.of("AWS_REGION", "eu-central-1");

        assertThat(ObjectStore.of("profiles", environment).address("a b/ü.json"))
                .hasToString("https://profiles.s3.eu-central-1.amazonaws.com/a%20b/%C3%BC.json");
        assertThat(ObjectStore.of("my.profiles", environment).address("k"))
                .hasToString("https://s3.eu-central-1.amazonaws.com/my.profiles/k");
    }

    private static Map<?, ?> json(ObjectStoreStandIn.Put put) throws JsonProcessingException {
        return new ObjectMapper().readValue(put.body(), Map.class);
    }
}
