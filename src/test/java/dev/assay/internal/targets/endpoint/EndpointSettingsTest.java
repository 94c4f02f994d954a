package dev.assay.internal.targets.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.targets.service.KnownService;
import dev.assay.targets.Capability;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;

class EndpointSettingsTest {

    private static final String HERE = "http://127.0.0.1:4566";

    @Test
    void needsNothingButTheAddress() {
        EndpointSettings settings = from(Map.of("assay.endpoint", HERE));

        assertThat(settings.region()).hasToString("us-east-1");
        assertThat(settings.credentials()).isEqualTo(EndpointCredentials.TEST);
        assertThat(settings.service()).isEmpty();
        assertThat(settings.declared()).isEmpty();
        assertThat(settings.javaRuntime()).isEmpty();
        assertThat(settings.role()).isEqualTo("arn:aws:iam::000000000000:role/assay");
    }

    @Test
    void takesWhatItIsTold() {
        EndpointSettings settings = from(Map.of(
                "assay.endpoint", HERE,
                "assay.endpoint.region", "eu-central-1",
                "assay.endpoint.credentials", "default",
                "assay.endpoint.service", "localstack",
                "assay.endpoint.capabilities", "cpu_follows_memory, MEMORY_LIMIT",
                "assay.endpoint.javaRuntime", "java17",
                "assay.endpoint.role", "arn:aws:iam::123456789012:role/service/lab"));

        assertThat(settings.region()).hasToString("eu-central-1");
        assertThat(settings.credentials()).isEqualTo(EndpointCredentials.DEFAULT);
        assertThat(settings.service()).contains(KnownService.LOCALSTACK);
        assertThat(settings.declared()).containsExactly(Capability.CPU_FOLLOWS_MEMORY, Capability.MEMORY_LIMIT);
        assertThat(settings.javaRuntime()).contains("java17");
        assertThat(settings.role()).isEqualTo("arn:aws:iam::123456789012:role/service/lab");
    }

    @Test
    void withoutAnAddressItSaysWhatToAdd() {
        assertRefused(Map.of(), "must get the address of the service by assay.endpoint. Add -Dassay.endpoint=http://");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "region|US East|assay.endpoint.region (US East) must be like eu-central-1",
                "region|us-east-1/evil|assay.endpoint.region (us-east-1/evil) must be like",
                "service|fargate|must be one of auto, localstack, moto, embedded, unknown",
                "javaRuntime|python3.12|assay.endpoint.javaRuntime (python3.12) must be like java21",
                "role|admin|assay.endpoint.role (admin) must be like arn:aws:iam::",
            })
    void refusesWhatCannotBeUsed(String setting, String value, String message) {
        assertRefused(Map.of("assay.endpoint", HERE, "assay.endpoint." + setting, value), message);
    }

    @Test
    void anUnknownCapabilityIsRefused() {
        Map<String, String> settings = Map.of("assay.endpoint", HERE, "assay.endpoint.capabilities", "SPEED");

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> from(settings))
                .withMessageContaining("capability (SPEED) must be one of");
    }

    @Test
    void aKeyThatIsGivenForCredentialsIsNotRepeated() {
        Map<String, String> settings =
                Map.of("assay.endpoint", HERE, "assay.endpoint.credentials", "AKIDEXAMPLE:wJalr");

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> from(settings))
                .withMessageContaining("assay.endpoint.credentials must be test or default")
                .satisfies(error -> assertThat(error.getMessage()).doesNotContain("AKID", "wJalr"));
    }

    @Test
    void credentialsThatMatterDoNotGoOverANetworkInTheClear() {
        Map<String, String> clear =
                Map.of("assay.endpoint", "http://localstack.lab:4566", "assay.endpoint.credentials", "default");
        Map<String, String> encrypted =
                Map.of("assay.endpoint", "https://localstack.lab:4566", "assay.endpoint.credentials", "default");

        assertRefused(clear, "must not go over a network in the clear, as they would to http://localstack.lab:4566");
        assertThat(from(encrypted).credentials()).isEqualTo(EndpointCredentials.DEFAULT);
    }

    @Test
    void credentialsThatAreNowhereAreSaidToBeMissing() {
        AwsCredentialsProvider none = () -> {
            throw SdkClientException.create("Unable to load credentials");
        };

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> EndpointCredentials.found(none))
                .withMessageContaining(
                        "assay.endpoint.credentials (default) must be where the SDK looks for credentials")
                .withMessageEndingWith("docs/errors/endpoint-refused.md");
    }

    private static void assertRefused(Map<String, String> settings, String message) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> from(settings))
                .withMessageContaining(message)
                .withMessageEndingWith("docs/errors/endpoint.md");
    }

    private static EndpointSettings from(Map<String, String> settings) {
        return EndpointSettings.from(name -> Optional.ofNullable(settings.get(name)));
    }
}
