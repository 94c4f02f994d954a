package dev.assay.internal.packaging.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** Uses an AWS SDK client, resources, a service provider and a class by its name. */
public final class RichHandler implements RequestHandler<Map<String, Object>, String> {

    private static final URI NOBODY_LISTENS = URI.create("http://127.0.0.1:1");

    /** Runs it outside Lambda. */
    public static void main(String[] arguments) {
        System.out.println(new RichHandler().handleRequest(Map.of(), null));
    }

    @Override
    public String handleRequest(Map<String, Object> input, @Nullable Context context) {
        String greeting =
                ServiceLoader.load(Greeter.class).findFirst().orElseThrow().greet();
        return greeting + ", " + words() + ", " + byName() + ", " + callOfAws();
    }

    private static String words() {
        try (InputStream words = Objects.requireNonNull(RichHandler.class.getResourceAsStream("words.txt"));
                InputStream settings =
                        Objects.requireNonNull(RichHandler.class.getResourceAsStream("/packaged/settings.json"))) {
            long lines = new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .count();
            return lines + " words and " + new String(settings.readAllBytes(), StandardCharsets.UTF_8).trim();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String byName() {
        try {
            return Class.forName("dev.assay.internal.packaging.sample.ReflectionTarget")
                    .getSimpleName();
        } catch (ClassNotFoundException missing) {
            return "missing";
        }
    }

    private static String callOfAws() {
        try (LambdaClient lambda = LambdaClient.builder()
                .region(Region.US_EAST_1)
                .endpointOverride(NOBODY_LISTENS)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build()) {
            lambda.listFunctions();
            return "answered";
        } catch (SdkClientException refused) {
            return "nobody listens";
        }
    }
}
