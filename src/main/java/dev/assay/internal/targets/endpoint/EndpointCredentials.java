package dev.assay.internal.targets.endpoint;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/** What requests are signed with. */
enum EndpointCredentials {
    /** Key id and secret {@code test}: no secret at all, which services that check nothing are used with. */
    TEST("test") {
        @Override
        AwsCredentialsProvider provider() {
            return StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
        }
    },
    /** Whatever the SDK finds: system properties, environment, profile, container, instance. */
    DEFAULT("default") {
        @Override
        AwsCredentialsProvider provider() {
            return found(DefaultCredentialsProvider.builder().build());
        }
    };

    private final String label;

    EndpointCredentials(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /**
     * The provider, which finds credentials.
     *
     * @throws InvalidInputException when it finds none
     */
    static AwsCredentialsProvider found(AwsCredentialsProvider provider) {
        try {
            provider.resolveCredentials();
            return provider;
        } catch (SdkException e) {
            throw new InvalidInputException(
                    Problem.ENDPOINT_REFUSED,
                    EndpointSettings.CREDENTIALS + " (" + DEFAULT.label
                            + ") must be where the SDK looks for credentials, but it found none",
                    "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY or a profile, or leave it out for " + TEST.label,
                    e);
        }
    }

    /** A new provider; closed by whoever asked for it, where it can be closed. */
    abstract AwsCredentialsProvider provider();

    /**
     * Those of that name, where they may be sent to that address.
     *
     * @throws InvalidInputException when there are none of that name, or they would travel over a network in the clear
     */
    static EndpointCredentials named(String given, EndpointAddress address) {
        String name = given.strip();
        if (name.equals(TEST.label)) {
            return TEST;
        }
        if (!name.equals(DEFAULT.label)) {
            // What was given instead may be a key: it is not repeated.
            throw new InvalidInputException(
                    Problem.ENDPOINT,
                    EndpointSettings.CREDENTIALS + " must be " + TEST.label + " or " + DEFAULT.label,
                    "Use " + DEFAULT.label
                            + " for those that the SDK finds, for example in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY");
        }
        if (!address.isEncrypted() && !address.isLoopback()) {
            throw new InvalidInputException(
                    Problem.ENDPOINT,
                    EndpointSettings.CREDENTIALS + " (" + DEFAULT.label
                            + ") must not go over a network in the clear, as they would to " + address,
                    "Use https, or localhost by a tunnel, or leave the credentials out for " + TEST.label);
        }
        return DEFAULT;
    }
}
