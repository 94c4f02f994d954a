package dev.assay.conformance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * S3Proxy, an object store that is not ours, in a process of its own: what it depends on would push other versions into the
 * tests' class path. Its jar is brought by the build.
 */
final class S3ProxyProcess implements AutoCloseable {

    private static final String JAR_PROPERTY = "assay.test.s3proxy";
    private static final int LONGEST_START_SECONDS = 60;

    private final Process process;
    private final int port;

    private S3ProxyProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Empty outside Maven's build. */
    static Optional<Path> jar() {
        return Optional.ofNullable(System.getProperty(JAR_PROPERTY))
                .map(Path::of)
                .filter(Files::exists);
    }

    static S3ProxyProcess start(Path jar, Path folder) throws IOException, InterruptedException {
        int port = freePort();
        Path settings = folder.resolve("s3proxy.conf");
        Files.write(
                settings,
                List.of(
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.identity=local-identity",
                        "s3proxy.credential=local-credential",
                        "s3proxy.endpoint=http://127.0.0.1:" + port,
                        "jclouds.provider=transient-nio2"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        S3ProxyProcess started = new S3ProxyProcess(process, port);
        started.await();
        return started;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void await() throws InterruptedException {
        for (int tries = 0; tries < LONGEST_START_SECONDS * 10 && process.isAlive() && !answers(); tries++) {
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    S3Client client() {
        return S3Client.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create("local-identity", "local-credential")))
                .overrideConfiguration(once -> once.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
