package dev.assay.internal.targets.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointAddressTest {

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:4566, http://127.0.0.1:4566",
        "'  https://localstack.lab:4566// ', https://localstack.lab:4566",
        "HTTP://localhost, HTTP://localhost",
        "http://gateway/localstack/, http://gateway/localstack",
        "http://[::1]:4566, http://[::1]:4566",
        "https://amazonaws.com.evil.example, https://amazonaws.com.evil.example",
        "https://notamazonaws.com, https://notamazonaws.com"
    })
    void takesHttpAndHttps(String given, String address) {
        assertThat(EndpointAddress.of(given)).hasToString(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|must begin with http",
                "localhost:4566|must begin with http",
                "ftp://localhost|must begin with http",
                "http://|must be an address",
                "http:///path|must name a host",
                "http://under_score|must name a host",
                "http://local host|must be an address",
                "http://localhost:99999|must have a port from 1 to 65535",
                "http://localhost:0|must have a port from 1 to 65535"
            })
    void refusesWhatIsNoAddress(String given, String must) {
        assertRefused(given, "assay.endpoint (" + given + ") " + must);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://key:hunter2@localhost:4566",
                "http://localhost:4566/?token=hunter2",
                "http://localhost:4566/#hunter2",
                "http://key:hunter2@local host",
                "ftp://key:hunter2@localhost",
                "key:hunter2@localhost:4566",
                "https:/key:hunter2@localhost"
            })
    void repeatsNoSecret(String given) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> EndpointAddress.of(given))
                .satisfies(error -> assertThat(error.toString()).doesNotContain("hunter2"))
                .satisfies(error -> assertThat(error.getCause()).isNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://lambda.us-east-1.amazonaws.com",
                "https://LAMBDA.us-east-1.AMAZONAWS.com.",
                "https://lambda.cn-north-1.amazonaws.com.cn",
                "https://lambda.us-east-1.api.aws",
                "https://abc.lambda-url.us-east-1.on.aws",
                "https://lambda.eusc-de-east-1.amazonaws.eu",
                "https://lambda.us-iso-east-1.c2s.ic.gov",
                "https://gateway.dev.aws.dev",
                "http://amazonaws.com:80"
            })
    void awsItselfIsRefused(String given) {
        assertRefused(given, "must not be AWS's own: that is for the target aws");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost, true",
        "http://LOCALHOST:1, true",
        "http://127.0.0.1, true",
        "http://127.9.9.9, true",
        "http://[::1], true",
        "http://[0:0:0:0:0:0:0:1], true",
        "http://127.0.0.1.example.org, false",
        "http://localhost.localstack.cloud, false",
        "http://[::2], false",
        "http://10.0.0.1, false"
    })
    void onlyWhatNoNameServerDecidesIsLoopback(String given, boolean loopback) {
        assertThat(EndpointAddress.of(given).isLoopback()).isEqualTo(loopback);
    }

    @Test
    void knowsTheSamePlaceByTheOtherScheme() {
        assertThat(EndpointAddress.of("https://localhost:1/a").otherwiseEncrypted())
                .hasToString("http://localhost:1/a");
        assertThat(EndpointAddress.of("http://localhost:1").otherwiseEncrypted())
                .hasToString("https://localhost:1");
    }

    private static void assertRefused(String given, String message) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> EndpointAddress.of(given))
                .withMessageContaining(message)
                .withMessageEndingWith("docs/errors/endpoint.md")
                .satisfies(error -> assertThat(error.problem()).isEqualTo(Problem.ENDPOINT));
    }
}
