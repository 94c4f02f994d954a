package dev.assay.internal.collect;

import dev.assay.internal.targets.embedded.EmbeddedSettings;
import dev.assay.internal.targets.embedded.EmbeddedTarget;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ServiceClientConfiguration;

/** The embedded target in a process of its own, so that two clients of its object store meet the same server. */
final class StoreProcess implements AutoCloseable {

    private final Process process;
    private final URI address;
    private final String region;
    private final String keyId;
    private final String secret;

    private StoreProcess(Process process, List<String> access) {
        this.process = process;
        this.address = URI.create(access.get(0));
        this.region = access.get(1);
        this.keyId = access.get(2);
        this.secret = access.get(3);
    }

    static StoreProcess start() throws IOException {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx4g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreProcess.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        return new StoreProcess(
                process, List.of(lines.readLine(), lines.readLine(), lines.readLine(), lines.readLine()));
    }

    /** The server: tells by its standard output, which is a pipe to the benchmark, how it is reached, and ends with its standard input. */
    public static void main(String[] arguments) throws IOException {
        try (EmbeddedTarget target = EmbeddedTarget.start(EmbeddedSettings.likeAws())) {
            S3ServiceClientConfiguration access = target.objects().serviceClientConfiguration();
            AwsCredentialsIdentity credentials = (AwsCredentialsIdentity)
                    access.credentialsProvider().resolveIdentity().join();
            System.out.println(access.endpointOverride().orElseThrow());
            System.out.println(access.region());
            System.out.println(credentials.accessKeyId());
            System.out.println(credentials.secretAccessKey());
            while (System.in.read() >= 0) {
                // Nothing is ever said: the end is the sign.
            }
        }
    }

    S3Client client() {
        return S3Client.builder()
                .endpointOverride(address)
                .region(Region.of(region))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(keyId, secret)))
                .httpClientBuilder(Apache5HttpClient.builder().maxConnections(64))
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    /** What another program needs to reach it by the SDK's defaults. */
    void describe(java.util.Map<String, String> environment) {
        environment.put("AWS_ENDPOINT_URL", address.toString());
        environment.put("AWS_DEFAULT_REGION", region);
        environment.put("AWS_ACCESS_KEY_ID", keyId);
        environment.put("AWS_SECRET_ACCESS_KEY", secret);
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
    }

    @Override
    public void close() {
        try {
            process.outputWriter(StandardCharsets.UTF_8).close();
            process.waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
