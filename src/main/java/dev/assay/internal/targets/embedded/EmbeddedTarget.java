package dev.assay.internal.targets.embedded;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.targets.client.AwsClients;
import dev.assay.internal.targets.client.ClientTarget;
import dev.assay.internal.targets.client.TargetDescription;
import dev.assay.internal.targets.embedded.instance.Fleet;
import dev.assay.internal.targets.embedded.lambda.ServiceSettings;
import dev.assay.internal.targets.embedded.languages.Languages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** Functions run as processes of this machine, behind a server on loopback that speaks the APIs of AWS Lambda and Amazon S3. */
public final class EmbeddedTarget extends ClientTarget {

    /** The name by which {@code -Dassay.target} selects it. */
    public static final String NAME = "embedded";

    private static final Languages LANGUAGES = Languages.ofThisMachine();

    private final Fleet fleet;
    private final AwsServer server;

    private EmbeddedTarget(Fleet fleet, AwsServer server) {
        super(description(fleet, server), clients(server));
        this.fleet = fleet;
        this.server = server;
    }

    private static TargetDescription description(Fleet fleet, AwsServer server) {
        // Functions of the class path run on the JVM of the experiment: the newest runtime that it can stand for.
        String javaRuntime = LANGUAGES.usual("java").orElseThrow();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("server", server.address() + ", region " + server.region());
        facts.put("account", server.account() + ", at most " + server.accountConcurrency() + " calls at once");
        facts.put("Lambda runtime", javaRuntime);
        facts.putAll(fleet.facts());
        String role = "arn:aws:iam::" + server.account() + ":role/assay";
        return new TargetDescription(NAME, fleet.capabilities(), facts, role, javaRuntime);
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
     * @throws InvalidInputException if the port is in use
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
    public Optional<String> runtime(String family) {
        return LANGUAGES.usual(family);
    }

    @Override
    public Optional<String> runtimeMissing(String runtime) {
        return LANGUAGES.missing(runtime);
    }

    @Override
    public Optional<String> sdkMissing(String runtime) {
        return LANGUAGES.sdkMissing(runtime);
    }

    @Override
    public void logTo(Path folder) {
        fleet.logTo(folder);
    }

    /** Ends all instances and drops all objects. */
    @Override
    protected void release() {
        server.close();
        fleet.close();
    }
}
