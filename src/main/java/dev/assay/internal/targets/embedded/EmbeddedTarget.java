package dev.assay.internal.targets.embedded;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.targets.client.AwsClients;
import dev.assay.internal.targets.embedded.instance.Fleet;
import dev.assay.internal.targets.embedded.lambda.ServiceSettings;
import dev.assay.targets.Capability;
import dev.assay.targets.CapabilityRecord;
import dev.assay.targets.Target;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Functions run as processes of this machine, behind a server on loopback that speaks the APIs of AWS Lambda and Amazon S3. */
public final class EmbeddedTarget implements Target {

    /** What {@code -Dassay.target} calls it. */
    public static final String NAME = "embedded";

    private final Fleet fleet;
    private final AwsServer server;
    private final AwsClients clients;
    private final LambdaClient control;
    private final S3Client objects;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedTarget(Fleet fleet, AwsServer server) {
        this.fleet = fleet;
        this.server = server;
        this.clients = clients(server);
        this.control = clients.control();
        this.objects = clients.objects();
    }

    private static AwsClients clients(AwsServer server) {
        AwsBasicCredentials credentials = AwsBasicCredentials.create(
                server.credentials().keyId(), server.credentials().secret());
        return new AwsClients(
                server.address(), Region.of(server.region()), StaticCredentialsProvider.create(credentials));
    }

    /**
     * Starts the target.
     *
     * @throws InvalidInputException when the port is in use
     */
    public static EmbeddedTarget start(EmbeddedSettings settings) {
        Fleet fleet = Fleet.open(settings.fleet());
        ServiceSettings service = new ServiceSettings(
                settings.accountConcurrency(), settings.eventTime().get());
        try {
            return new EmbeddedTarget(fleet, AwsServer.start(settings.port(), fleet, Clock.systemUTC(), service));
        } catch (IOException e) {
            fleet.close();
            throw new InvalidInputException(
                    Problem.PORT,
                    "port (" + settings.port() + ") must be free: " + e.getMessage(),
                    "End the program that uses it, name another by -D" + EmbeddedSettings.PORT_PROPERTY
                            + ", or leave the port out",
                    e);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> missing(Capability capability) {
        return fleet.missing(capability);
    }

    @Override
    public List<CapabilityRecord> capabilities() {
        return Capability.described(this::missing, EmbeddedTarget::how);
    }

    private static String how(Capability capability) {
        return switch (capability) {
            case CPU_FOLLOWS_MEMORY -> "each instance is held to memory / 1769 MB of a CPU after INIT";
            case CPU_TIME -> "read from the operating system before and after each call";
            case MEMORY_LIMIT -> "an instance that goes over its function's memory is ended";
            case FREEZE -> "an instance is stopped between two calls";
            case INIT_TIME -> "from the start of the process until it asks for work, at full speed";
            case MEMORY_USED -> "the peak of the instance's resident memory";
            case PRIVATE_TMP -> "each instance has a mount namespace of its own";
            case RESERVED_CONCURRENCY -> "the server counts the calls in flight of each function";
            case EXACT_CONCURRENCY -> "one counter a function, asked before each call";
            case CPU_PER_INSTANCE ->
                "where the shares of a level's instances do not add up to more CPUs than the host has";
            case RENEWAL -> "a change of code or configuration retires all instances of the function";
            case STEADY_HOST -> "the host's speed is measured while calls run; a drift shows in their data";
            case ASYNCHRONOUS_INVOCATION -> "a queue in memory, with AWS's retries, event age and destinations";
            case ACCOUNT_CONCURRENCY -> "the server counts the calls in flight of all functions";
            case RECURSION_GUARD -> "the trace header carries how often a chain of calls came to each function";
            case OBJECT_STORE -> "Amazon S3's API at the same address, objects in files of this run";
            case REPORT_LINE -> "written as AWS writes it, from what the server measured";
            case REQUEST_RULES -> "checked before anything is called or changed";
            case RETRY_AFTER -> "the header Retry-After of a refused call";
            case CLIENT_CONTEXT -> "handed to the function with its event";
            case BUCKET_DESTINATION -> "one object a record, in a bucket of the object store";
            case OBJECT_CHECKSUMS -> "CRC32, CRC32C, CRC64NVME, SHA-1 and SHA-256";
        };
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("server", server.address() + ", region " + server.region());
        facts.put("account", server.account() + ", at most " + server.accountConcurrency() + " calls at once");
        facts.put("Lambda runtime", javaRuntime());
        facts.putAll(fleet.facts());
        return facts;
    }

    @Override
    public LambdaClient control() {
        return control;
    }

    @Override
    public LambdaAsyncClient caller(int concurrency) {
        return clients.caller(concurrency);
    }

    @Override
    public S3Client objects() {
        return objects;
    }

    @Override
    public S3AsyncClient objectsAsync(int concurrency) {
        return clients.objectsAsync(concurrency);
    }

    @Override
    public String role() {
        return "arn:aws:iam::" + server.account() + ":role/assay";
    }

    /** The newest runtime that the JVM of the experiment can run: functions run on that JVM. */
    @Override
    public String javaRuntime() {
        return JavaRuntimes.newestUpTo(Runtime.version().feature());
    }

    @Override
    public String toString() {
        return NAME + " " + server.address();
    }

    /** Ends all instances and drops all objects. Clients from {@link #caller} and {@link #objectsAsync} are their user's to close. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            control.close();
            objects.close();
            server.close();
            fleet.close();
        }
    }
}
