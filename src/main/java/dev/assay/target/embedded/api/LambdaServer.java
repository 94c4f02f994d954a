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

    private static final System.Logger LOG = System.getLogger(LambdaServer.class.getName());

    private final LoopbackServer server;
    private final Credentials credentials;
    private final AsynchronousCalls later;
    private final AccountConcurrency account;

    private LambdaServer(
            LoopbackServer server, Credentials credentials, AsynchronousCalls later, AccountConcurrency account) {
        this.server = server;
        this.credentials = credentials;
        this.later = later;
        this.account = account;
    }

    /**
     * Starts the service with credentials of its own.
     *
     * @param port the port to listen on; 0 for any free one
     * @param fleet runs the instances; it is the caller's to close
     * @param clock the wall clock
     * @param settings what the account may do, and the time that events wait by, which is closed with the server
     * @throws IOException when the port cannot be had
     */
    public static LambdaServer start(int port, Fleet fleet, Clock clock, ServiceSettings settings) throws IOException {
        LoopbackServer http = LoopbackServer.bind(port);
        Credentials credentials = Credentials.random();
        Functions functions = new Functions();
        FunctionCalls calls = new FunctionCalls(fleet, environment(http.address(), credentials));
        AsynchronousCalls later = new AsynchronousCalls(functions, calls, settings.eventTime(), new NoBuckets());
        AccountConcurrency account = new AccountConcurrency(settings.accountConcurrency());
        Routes routes = new Routes();
        new InvokeOperation(functions, calls, later).addTo(routes);
        new FunctionOperations(functions, account, fleet, clock).addTo(routes);
        new ListOperations(functions).addTo(routes);
        new ConcurrencyOperations(functions).addTo(routes);
        new AccountOperations(functions, account).addTo(routes);
        new EventSettingsOperations(functions, later.destinations(), clock).addTo(routes);
        new RecursionOperations(functions).addTo(routes);
        new TagOperations(functions).addTo(routes);
        http.serve(new LambdaService(new Gate(credentials, Arn.REGION, clock), routes));
        return new LambdaServer(http, credentials, later, account);
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

    /** How many calls of all functions may be in flight at once. */
    public int accountConcurrency() {
        return account.limit();
    }

    /** What requests must be signed with. */
    public Credentials credentials() {
        return credentials;
    }

    /** What every function gets, so that AWS clients in it reach this server and nothing else. */
    private static Map<String, String> environment(URI address, Credentials credentials) {
        return Map.of(
                "AWS_ACCESS_KEY_ID", credentials.keyId(),
                "AWS_SECRET_ACCESS_KEY", credentials.secret(),
                "AWS_ENDPOINT_URL", address.toString(),
                "AWS_EC2_METADATA_DISABLED", "true",
                "AWS_REGION", Arn.REGION);
    }

    /** Stops answering, and gives up the events that were not handled: it says how many. */
    @Override
    public void close() {
        server.close();
        int dropped = later.drop();
        if (dropped > 0) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The embedded target was closed with " + dropped + " asynchronous event(s) not handled to the end;"
                            + " they are dropped");
        }
    }

    /** Until the target has an object store. */
    private static final class NoBuckets implements Destinations.Buckets {

        @Override
        public boolean exists(String bucket) {
            return false;
        }

        @Override
        public void put(String bucket, String key, byte[] body) {
            throw new IllegalStateException("There is no bucket " + bucket);
        }
    }
}
