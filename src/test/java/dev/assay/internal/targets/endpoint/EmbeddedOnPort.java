package dev.assay.internal.targets.endpoint;

import dev.assay.internal.targets.embedded.EmbeddedSettings;
import dev.assay.internal.targets.embedded.EmbeddedTarget;
import dev.assay.testkit.SystemProperties;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.lambda.LambdaServiceClientConfiguration;

/** An embedded target whose credentials the SDK's default chain finds, in this JVM's system properties. */
public final class EmbeddedOnPort implements AutoCloseable {

    private final EmbeddedTarget target;
    private final String address;
    private final AwsCredentials credentials;
    private final SystemProperties keys;

    public EmbeddedOnPort() {
        this(EmbeddedSettings.from(
                name -> name.equals("assay.embedded.cpu") ? Optional.of("unscaled") : Optional.empty()));
    }

    public EmbeddedOnPort(EmbeddedSettings settings) {
        target = EmbeddedTarget.start(settings);
        LambdaServiceClientConfiguration configuration = target.control().serviceClientConfiguration();
        address = configuration.endpointOverride().orElseThrow().toString();
        credentials = (AwsCredentials)
                configuration.credentialsProvider().resolveIdentity().join();
        keys = SystemProperties.set(Map.of(
                "aws.accessKeyId", credentials.accessKeyId(), "aws.secretAccessKey", credentials.secretAccessKey()));
    }

    public EmbeddedTarget target() {
        return target;
    }

    public String address() {
        return address;
    }

    public String secret() {
        return credentials.secretAccessKey();
    }

    /** Opens it as a user does, with these settings beside address and credentials. */
    public EndpointTarget open(Map<String, String> more) {
        return EndpointTarget.open(settings(more));
    }

    Function<String, Optional<String>> settings(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(parameters());
        all.putAll(more);
        return name -> Optional.ofNullable(all.get(name));
    }

    Map<String, String> parameters() {
        return Map.of("assay.target", "endpoint", "assay.endpoint", address, "assay.endpoint.credentials", "default");
    }

    @Override
    public void close() {
        keys.close();
        target.close();
    }
}
