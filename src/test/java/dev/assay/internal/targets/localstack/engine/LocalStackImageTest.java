package dev.assay.internal.targets.localstack.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.internal.errors.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.utility.DockerImageName;

class LocalStackImageTest {

    private static final String DIGEST = "@sha256:" + "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                LocalStackImage.DEFAULT,
                "localstack/localstack:4",
                "localstack/localstack:3.8.1-arm64",
                "registry.example:5000/mirror/localstack:v4.14.0",
                "gresau/localstack-persist:4"
            })
    void versionsBefore2026RunWithoutAnAccount(String name) {
        LocalStackImage image = LocalStackImage.named(name, false);

        assertThatCode(() -> image.requireToken(false)).doesNotThrowAnyException();
        assertThatCode(() -> DockerImageName.parse(image.name()).assertValid()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localstack/localstack",
                "localstack/localstack:latest",
                "localstack/localstack:latest-amd64",
                "localstack/localstack:s3-latest",
                "localstack/localstack:stable",
                "localstack/localstack:2026.03.0",
                "localstack/localstack:2026.03.0-bigdata",
                "localstack/localstack:2027",
                "registry.example/localstack:2026.10.1",
                "localstack/localstack-pro:4.14.0"
            })
    void laterOnesAndTheNewestNeedAToken(String name) {
        LocalStackImage image = LocalStackImage.named(name, false);

        assertThatThrownBy(() -> image.requireToken(false))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("assay.localstack.image (" + name
                        + ") must get a token of a LocalStack account, and LOCALSTACK_AUTH_TOKEN"
                        + " is not set. Use localstack/localstack:4.14.0, which needs no account, or set"
                        + " LOCALSTACK_AUTH_TOKEN in the environment. See docs/errors/localstack-token.md");
        assertThatCode(() -> image.requireToken(true)).doesNotThrowAnyException();
    }

    @Test
    void aDigestAloneDoesNotTellItsVersion() {
        assertThat(LocalStackImage.named("localstack/localstack" + DIGEST, false)
                        .needsToken())
                .isFalse();
        assertThat(LocalStackImage.named("localstack/localstack:latest" + DIGEST, false)
                        .needsToken())
                .isTrue();
    }

    @Test
    void aTagBesideADigestIsLeftOutBecauseTestcontainersDoesNotTakeIt() {
        LocalStackImage image = LocalStackImage.named("localstack/localstack:4.14.0" + DIGEST, false);

        assertThat(image.name()).isEqualTo("localstack/localstack" + DIGEST);
        assertThat(image).hasToString("localstack/localstack:4.14.0" + DIGEST);
    }

    @Test
    void withoutATagTheNewestIsMeantAndNotAllOfThem() {
        assertThat(LocalStackImage.named("localstack/localstack", false).name())
                .isEqualTo("localstack/localstack:latest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx:1.29", "localstack/lambda-java:21", "registry.localstack.example/other"})
    void anotherProgramIsRefusedUnlessItIsSaidToBeLocalStack(String name) {
        assertThatThrownBy(() -> LocalStackImage.named(name, false))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("must be an image of LocalStack, and its name does not say that it is")
                .hasMessageContaining("-Dassay.localstack.imageIsCompatible=true")
                .hasMessageContaining("docs/errors/localstack-image.md");
        assertThat(LocalStackImage.named(name, true).needsToken()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "LocalStack",
                "localstack/localstack:",
                "localstack localstack",
                "localstack:4;rm",
                "a@sha256:12"
            })
    void whatIsNoNameIsRefused(String name) {
        assertThatThrownBy(() -> LocalStackImage.named(name, true))
                .hasMessageContaining("(" + name + ") must be the name of an image");
    }
}
