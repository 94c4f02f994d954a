package dev.assay.internal.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AwsSdkHttpClientsTest {

    private static final String ASYNC = "software.amazon.awssdk.http.async.SdkAsyncHttpService";
    private static final String SYNC = "software.amazon.awssdk.http.SdkHttpService";
    private static final String CRT = "software/amazon/awssdk/http/crt/AwsCrtSdkHttpService";
    private static final String APACHE = "software/amazon/awssdk/http/apache5/Apache5SdkHttpService";

    private final References own = new References();

    @Test
    void ofSeveralClientsTheOneThatTheSdkPrefersIsTaken() {
        assertThat(AwsSdkHttpClients.chosen(SYNC, List.of(CRT, APACHE), own, Set.of()))
                .containsExactly(APACHE);
    }

    @Test
    void anAsynchronousClientIsTakenOnlyWhereTheFunctionNamesOne() {
        assertThat(AwsSdkHttpClients.chosen(ASYNC, List.of(CRT), own, Set.of())).isEmpty();

        own.addObjectType("software/amazon/awssdk/services/s3/S3AsyncClient");

        assertThat(AwsSdkHttpClients.chosen(ASYNC, List.of(CRT), own, Set.of())).containsExactly(CRT);
    }

    @Test
    void otherServicesKeepAllTheirProviders() {
        assertThat(AwsSdkHttpClients.chosen("com.acme.Greeter", List.of("a/B", "c/D"), own, Set.of()))
                .containsExactly("a/B", "c/D");
    }
}
