package dev.assay.internal.targets.embedded.lambda;

import dev.assay.internal.targets.embedded.access.Endpoint;
import dev.assay.internal.targets.embedded.instance.Fleet;
import dev.assay.internal.targets.embedded.service.AwsService;
import java.time.Clock;
import java.util.UUID;

/**
 * The AWS Lambda service, as far as experiments need it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/welcome.html">AWS Lambda API reference</a>
 */
public final class LambdaApi implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LambdaApi.class.getName());

    private final AwsService service;
    private final AsynchronousCalls later;
    private final AccountConcurrency account;
    private final Functions functions = new Functions();

    /**
     * The service without any function.
     *
     * @param endpoint the address and the keys; functions get the address and a session in their environment
     * @param fleet runs the instances; the caller closes it
     * @param buckets the buckets that records of events may go to
     * @param clock the wall clock
     * @param settings the limit of the account, and the time by which events wait; the service closes that time
     */
    public LambdaApi(
            Endpoint endpoint, Fleet fleet, DestinationBuckets buckets, Clock clock, ServiceSettings settings) {
        FunctionCalls calls = new FunctionCalls(fleet, endpoint);
        this.later = new AsynchronousCalls(functions, calls, settings.eventTime(), buckets);
        this.account = new AccountConcurrency(settings.accountConcurrency());
        CodeLinks links = new CodeLinks(endpoint.address(), clock);
        Routes routes = new Routes();
        new InvokeOperation(functions, calls, later).addTo(routes);
        new FunctionOperations(functions, account, fleet, clock, links).addTo(routes);
        new FunctionListOperation(functions).addTo(routes);
        new ConcurrencyOperations(functions).addTo(routes);
        new AccountOperations(functions, account).addTo(routes);
        new EventSettingsOperations(functions, later.destinations(), clock).addTo(routes);
        new RecursionOperations(functions).addTo(routes);
        new TagOperations(functions).addTo(routes);
        new PermissionOperations(functions).addTo(routes);
        this.service = new LambdaService(routes, links);
    }

    /** What answers the requests. */
    public AwsService service() {
        return service;
    }

    /** Whether there is such a function, and a service may call it. */
    public boolean permits(String functionArn, String service) {
        return functions
                .find(nameOf(functionArn))
                .filter(function -> function.permissions().permit(service))
                .isPresent();
    }

    /** Takes an event of a service for a function, as an asynchronous call. */
    public void accept(String functionArn, byte[] event) {
        later.accept(UUID.randomUUID().toString(), new FunctionReference(nameOf(functionArn), null), event, "");
    }

    private static String nameOf(String functionArn) {
        return functionArn.substring(functionArn.lastIndexOf(':') + 1);
    }

    /** How many calls of all functions may be in flight at once. */
    public int accountConcurrency() {
        return account.limit();
    }

    /** Drops the events that were not handled, and logs their number. */
    @Override
    public void close() {
        int dropped = later.drop();
        if (dropped > 0) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The embedded target was closed with " + dropped + " asynchronous event(s) that had not ended;"
                            + " they are dropped");
        }
    }
}
