package dev.assay.internal.targets.embedded.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Signatures in the query are refused by their name, whatever their version. */
class PresignedTest {

    @RegisterExtension
    static final RunningStore STORE = new RunningStore();

    @Test
    void aUrlOfVersion4IsRefusedByName() throws IOException, InterruptedException {
        try (S3Presigner presigner = S3Presigner.builder()
                .endpointOverride(STORE.address())
                .region(Region.US_EAST_1)
                .credentialsProvider(STORE.credentials())
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build()) {
            assertRefused(presigner
                    .presignGetObject(presign -> presign.signatureDuration(Duration.ofMinutes(1))
                            .getObjectRequest(get -> get.bucket("bucket").key("key")))
                    .url()
                    .toString());
        }
    }

    /** As boto3 presigns in us-east-1. */
    @Test
    void aUrlOfVersion2IsRefusedByName() throws IOException, InterruptedException {
        assertRefused(STORE.address()
                + "/bucket/key?AWSAccessKeyId=ASSAY&Signature=c2lnbmF0dXJlIG9mIDIwIGI%3D&Expires=1795000000");
    }

    private static void assertRefused(String url) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(501);
        assertThat(answer.body()).contains("<Code>NotImplemented</Code>", "presigned URLs");
    }
}
