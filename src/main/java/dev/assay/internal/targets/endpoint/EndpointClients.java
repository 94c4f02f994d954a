package dev.assay.internal.targets.endpoint;

import dev.assay.internal.targets.client.AwsClients;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** The clients of one endpoint, with what they are signed by. */
final class EndpointClients implements AutoCloseable {

    private final AwsCredentialsProvider credentials;
    private final AwsClients clients;
    private final LambdaClient control;
    private final S3Client objects;

    EndpointClients(EndpointSettings settings) {
        this.credentials = settings.credentials().provider();
        this.clients = new AwsClients(settings.address().uri(), settings.region(), credentials);
        this.control = clients.control();
        this.objects = clients.objects();
    }

    /** Makes those whose user closes them. */
    AwsClients more() {
        return clients;
    }

    LambdaClient control() {
        return control;
    }

    S3Client objects() {
        return objects;
    }

    @Override
    public void close() {
        control.close();
        objects.close();
        if (credentials instanceof SdkAutoCloseable closeable) {
            closeable.close();
        }
    }
}
