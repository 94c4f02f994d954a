package dev.assay.internal.targets.client;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;

@Timeout(60)
class AwsClientsTest {

    /** The kernel takes the connections, and nobody ever answers. */
    @Test
    void aControlRequestGivesUpAServiceThatIsSilent() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                AwsClients clients = new AwsClients(
                        AwsPlace.at(
                                URI.create("http://127.0.0.1:" + silent.getLocalPort()),
                                Region.US_EAST_1,
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"))),
                        Duration.ofMillis(200))) {

            assertThatExceptionOfType(SdkClientException.class)
                    .isThrownBy(() -> clients.control().listFunctions())
                    .withStackTraceContaining("Read timed out");
            assertThatExceptionOfType(SdkClientException.class)
                    .isThrownBy(() -> clients.objects().listBuckets())
                    .withStackTraceContaining("Read timed out");
        }
    }
}
