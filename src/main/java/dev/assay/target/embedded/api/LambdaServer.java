package dev.assay.target.embedded.api;

import dev.assay.target.embedded.http.LoopbackServer;
import dev.assay.target.embedded.instance.Fleet;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/**
 * The AWS Lambda service on loopback, as far as experiments need it; open to those only who hold its credentials.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/welcome.html">AWS Lambda API reference</a>
 */
public final class LambdaServer implements AutoCloseable {

    private final LoopbackServer server;
    private final Credentials credentials;

    private LambdaServer(LoopbackServer server, Credentials credentials) {
        this.server = server;
        this.credentials = credentials;
    }

    /**
     * Starts the service with credentials of its own.
     *
     * @param port the port to listen on; 0 for any free one
     * @param fleet runs the instances; it is the caller's to close
     * @param clock the wall clock
     * @throws IOException when the port cannot be had
     */
    public static LambdaServer start(int port, Fleet fleet, Clock clock) throws IOException {
        LoopbackServer http = LoopbackServer.bind(port);
        LambdaServer server = new LambdaServer(http, Credentials.random());
        Functions functions = new Functions();
        Routes routes = new Routes();
        new InvokeOperation(functions, fleet, server.environment()).addTo(routes);
        new FunctionOperations(functions, fleet, clock).addTo(routes);
        new ListOperations(functions).addTo(routes);
        new ConcurrencyOperations(functions).addTo(routes);
        new TagOperations(functions).addTo(routes);
        http.serve(new LambdaService(new Gate(server.credentials, Arn.REGION, clock), routes));
        return server;
    }

    /** Where it listens. */
    public URI address() {
        return server.address();
    }

    /** The AWS region that it stands for. */
    public String region() {
        return Arn.REGION;
    }

    /** The AWS account that it stands for. */
    public String account() {
        return Arn.ACCOUNT;
    }

    /** What requests must be signed with. */
    public Credentials credentials() {
        return credentials;
    }

    /** What every function gets, so that AWS clients in it reach this server and nothing else. */
    private Map<String, String> environment() {
        return Map.of(
                "AWS_ACCESS_KEY_ID", credentials.keyId(),
                "AWS_SECRET_ACCESS_KEY", credentials.secret(),
                "AWS_ENDPOINT_URL", address().toString(),
                "AWS_EC2_METADATA_DISABLED", "true",
                "AWS_REGION", Arn.REGION);
    }

    /** Stops answering. */
    @Override
    public void close() {
        server.close();
    }
}
