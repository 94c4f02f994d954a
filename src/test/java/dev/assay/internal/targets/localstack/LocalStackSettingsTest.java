package dev.assay.internal.targets.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.internal.errors.InvalidInputException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalStackSettingsTest {

    private final Map<String, String> parameters = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    @Test
    void withoutAnySettingTheLastImageThatNeedsNoAccountIsUsed() {
        LocalStackSettings settings = settings();

        assertThat(settings.image().name()).isEqualTo("localstack/localstack:4.14.0");
        assertThat(settings.runtimeImages().byRuntime()).isEmpty();
        assertThat(settings.reuse()).isFalse();
        assertThat(settings.pullTimeout()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.port()).isZero();
        assertThat(settings.limits()).isTrue();
        assertThat(settings.authToken()).isNull();
    }

    @Test
    void theEnvironmentNamesImages() {
        environment.put("ASSAY_LOCALSTACK_IMAGE", "registry.example/localstack:4.14.0");
        environment.put("ASSAY_LOCALSTACK_RUNTIME_IMAGES", "{\"java21\":\"registry.example/java:21\"}");

        assertThat(settings().image().name()).isEqualTo("registry.example/localstack:4.14.0");
        assertThat(settings().runtimeImages().image("java21")).isEqualTo("registry.example/java:21");
    }

    @Test
    void aSettingWinsOverTheEnvironment() {
        environment.put("ASSAY_LOCALSTACK_IMAGE", "registry.example/localstack:4.13.0");
        environment.put("ASSAY_LOCALSTACK_RUNTIME_IMAGES", "broken");
        parameters.put("assay.localstack.image", "localstack/localstack:4.12.0");
        parameters.put("assay.localstack.runtimeImages", "{}");

        assertThat(settings().image().name()).isEqualTo("localstack/localstack:4.12.0");
        assertThat(settings().runtimeImages().byRuntime()).isEmpty();
    }

    @Test
    void whatIsEmptyIsNotSet() {
        environment.put("ASSAY_LOCALSTACK_IMAGE", " ");
        environment.put("ASSAY_LOCALSTACK_RUNTIME_IMAGES", "");
        environment.put("LOCALSTACK_AUTH_TOKEN", "");
        parameters.put("assay.localstack.image", "");

        assertThat(settings().image().name()).isEqualTo("localstack/localstack:4.14.0");
        assertThat(settings().authToken()).isNull();
    }

    @Test
    void theRestIsReadToo() {
        parameters.put("assay.localstack.reuse", "true");
        parameters.put("assay.localstack.pullTimeout", "0");
        parameters.put("assay.localstack.port", "4566");
        parameters.put("assay.localstack.limits", "off");

        assertThat(settings().reuse()).isTrue();
        assertThat(settings().pullTimeout()).isZero();
        assertThat(settings().port()).isEqualTo(4566);
        assertThat(settings().limits()).isFalse();
    }

    @Test
    void theTokenIsNeverPrinted() {
        environment.put("LOCALSTACK_AUTH_TOKEN", "ls-secret");
        environment.put("ASSAY_LOCALSTACK_IMAGE", "localstack/localstack:2026.03.0");

        LocalStackSettings settings = settings();
        settings.requireToken();
        assertThat(settings.authToken()).extracting(AuthToken::value).isEqualTo("ls-secret");
        assertThat(settings.toString()).contains("authToken=given").doesNotContain("ls-secret");
    }

    @Test
    void aTokenThatIsNeededAndMissingIsNoticedBeforeAnythingStarts() {
        environment.put("ASSAY_LOCALSTACK_IMAGE", "localstack/localstack:2026.03.0");

        assertThatThrownBy(settings()::requireToken)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("LOCALSTACK_AUTH_TOKEN is not set");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image | nginx | must be an image of LocalStack | localstack-image",
                "imageIsCompatible | maybe | must be true or false | option",
                "runtimeImages | java | must be a JSON object | runtime-image",
                "reuse | yes | must be true or false | option",
                "limits | none | must be true or false | option",
                "pullTimeout | 5m | must be a whole number from 0 to 86400 | option",
                "pullTimeout | 86401 | must be a whole number from 0 to 86400 | option",
                "port | 65536 | must be a whole number from 0 to 65535 | port",
                "port | -1 | must be a whole number from 0 to 65535 | port"
            })
    void whatCannotBeUsedIsNamed(String name, String value, String must, String page) {
        parameters.put("assay.localstack." + name, value);

        assertThatThrownBy(this::settings)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("assay.localstack." + name + " (" + value + ") " + must)
                .hasMessageContaining("docs/errors/" + page + ".md");
    }

    private LocalStackSettings settings() {
        return LocalStackSettings.from(name -> Optional.ofNullable(parameters.get(name)), environment::get);
    }
}
