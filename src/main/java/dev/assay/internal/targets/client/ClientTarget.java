package dev.assay.internal.targets.client;

import dev.assay.targets.CapabilityTable;
import dev.assay.targets.Elsewhere;
import dev.assay.targets.Target;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;

/** A target that is reached through {@link AwsClients}, which it owns, and that ends once. */
public abstract class ClientTarget implements Target {

    private final TargetDescription description;
    private final AwsClients clients;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** @param clients closed with the target */
    protected ClientTarget(TargetDescription description, AwsClients clients) {
        this.description = description;
        this.clients = clients;
    }

    @Override
    public final String name() {
        return description.name();
    }

    @Override
    public final CapabilityTable capabilities() {
        return description.capabilities();
    }

    @Override
    public final Map<String, String> facts() {
        return description.facts();
    }

    @Override
    public final String region() {
        return clients.place().region().id();
    }

    @Override
    public final LambdaClient control() {
        return clients.control();
    }

    @Override
    public final LambdaAsyncClient caller(int concurrency) {
        return clients.caller(concurrency);
    }

    @Override
    public final S3Client objects() {
        return clients.objects();
    }

    @Override
    public final S3AsyncClient objectsAsync(int concurrency) {
        return clients.objectsAsync(concurrency);
    }

    @Override
    public final <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder) {
        return clients.client(builder);
    }

    @Override
    public final <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(
            B builder, Elsewhere place) {
        return clients.client(builder, place);
    }

    @Override
    public String role() {
        return description.role();
    }

    @Override
    public final String javaRuntime() {
        return description.javaRuntime();
    }

    @Override
    public final String toString() {
        return name() + " " + clients.place();
    }

    protected final boolean isClosed() {
        return closed.get();
    }

    /** What is done while the clients are open, for the last time. Called once. */
    protected void beforeClose() {}

    /** Closes the two clients that the target owns, then {@link #release}s the rest. Clients for calls and for many objects belong to whoever asked. */
    @Override
    public final void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                beforeClose();
            } finally {
                clients.close();
                release();
            }
        }
    }

    /** Ends what was started for the target. Called once. */
    protected abstract void release();
}
