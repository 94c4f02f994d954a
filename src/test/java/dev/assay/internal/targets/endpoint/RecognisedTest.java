package dev.assay.internal.targets.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.targets.service.KnownService;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By answers as LocalStack 4.14.0 and moto 5.2.5 gave them. */
class RecognisedTest {

    private static final String JSON = "application/json";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"services\": {\"lambda\": \"available\"}, \"edition\": \"community\", \"version\": \"4.14.0\"}|LOCALSTACK|"
                        + "LocalStack 4.14.0 community, by its /_localstack/health",
                "{\"services\": {}, \"edition\": \"<b>pro</b>\", \"version\": 5}|LOCALSTACK|"
                        + "LocalStack 5 of unknown edition, by its /_localstack/health",
                "{\"services\": {}}|UNKNOWN|a service that Assay does not know",
                "no JSON|UNKNOWN|a service that Assay does not know"
            })
    void byTheHealthOfLocalStack(String health, KnownService service, String words) throws IOException {
        try (ScriptedServer server = ScriptedServer.plain().answering("/_localstack/health", 200, JSON, health)) {
            assertThat(recognised(server)).isEqualTo(new Recognised(service, words));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "true, MOTO, 'moto, by its /moto-api/config'",
        "false, UNKNOWN, 'moto that runs no functions: its settings turn Docker off'"
    })
    void byTheSettingsOfMoto(boolean docker, KnownService service, String words) throws IOException {
        String settings = "{\"batch\": {\"use_docker\": true}, \"lambda\": {\"use_docker\": " + docker + "}}";
        try (ScriptedServer server = ScriptedServer.plain().answering("/moto-api/config", 201, JSON, settings)) {
            assertThat(recognised(server)).isEqualTo(new Recognised(service, words));
        }
    }

    @Test
    void whatItsUserSaysGoesFirst() {
        Recognised localStack = new Recognised(KnownService.LOCALSTACK, "LocalStack 4.14.0 community");

        assertThat(localStack.as(KnownService.LOCALSTACK).words())
                .isEqualTo("LocalStack 4.14.0 community; set by assay.endpoint.service");
        assertThat(localStack.as(KnownService.MOTO))
                .isEqualTo(new Recognised(KnownService.MOTO, "moto; set by assay.endpoint.service"));
    }

    private static Recognised recognised(ScriptedServer server) throws IOException {
        return Recognised.at(EndpointAddress.of(server.address()), new PlainRequests(Duration.ofSeconds(30)));
    }
}
