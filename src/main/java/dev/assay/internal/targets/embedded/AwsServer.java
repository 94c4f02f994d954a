package dev.assay.internal.targets.embedded;

import dev.assay.internal.targets.embedded.access.AccessKeys;
import dev.assay.internal.targets.embedded.access.AwsAccount;
import dev.assay.internal.targets.embedded.access.Credentials;
import dev.assay.internal.targets.embedded.access.Endpoint;
import dev.assay.internal.targets.embedded.access.Gate;
import dev.assay.internal.targets.embedded.http.LoopbackServer;
import dev.assay.internal.targets.embedded.instance.Fleet;
import dev.assay.internal.targets.embedded.lambda.LambdaApi;
import dev.assay.internal.targets.embedded.lambda.ServiceSettings;
import dev.assay.internal.targets.embedded.s3.ObjectApi;
import dev.assay.internal.targets.embedded.service.AwsServices;
import dev.assay.internal.targets.embedded.service.MissingService;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;

/** The AWS services of the embedded target, on one port of loopback. */
final class AwsServer implements AutoCloseable {

    private final LoopbackServer http;
    private final Endpoint endpoint;
    private final ObjectApi objects;
    private final LambdaApi lambda;

    private AwsServer(LoopbackServer http, Endpoint endpoint, ObjectApi objects, LambdaApi lambda) {
        this.http = http;
        this.endpoint = endpoint;
        this.objects = objects;
        this.lambda = lambda;
    }

    /**
     * Starts the services with new credentials.
     *
     * @param port the port to listen on; 0 for any free one
     * @param fleet runs the instances; the caller closes it
     * @param clock the wall clock
     * @param settings the limit of the account, and the time by which events wait; the server closes that time
     * @throws IOException if the port is not free
     */
    static AwsServer start(int port, Fleet fleet, Clock clock, ServiceSettings settings) throws IOException {
        LoopbackServer http = LoopbackServer.bind(port);
        Endpoint endpoint = new Endpoint(http.address(), new AccessKeys());
        ObjectApi objects = new ObjectApi(fleet.objectsFolder(), clock);
        LambdaApi lambda = new LambdaApi(endpoint, fleet, new RecordBuckets(objects), clock, settings);
        objects.notify(new FunctionsOfBuckets(lambda));
        Gate gate = new Gate(endpoint.keys(), clock);
        http.serve(new AwsServices(gate, lambda.service(), objects.service(), MissingService::new));
        return new AwsServer(http, endpoint, objects, lambda);
    }

    /** Where it listens. */
    URI address() {
        return endpoint.address();
    }

    /** The AWS region that it stands for. */
    String region() {
        return AwsAccount.REGION;
    }

    /** The AWS account that it stands for. */
    String account() {
        return AwsAccount.ID;
    }

    /** How many calls of all functions may be in flight at once. */
    int accountConcurrency() {
        return lambda.accountConcurrency();
    }

    /** What the host of the functions signs its requests with. */
    Credentials credentials() {
        return endpoint.keys().host();
    }

    /** Stops answering, and gives up the events that were not handled. */
    @Override
    public void close() {
        http.close();
        lambda.close();
        objects.close();
    }
}
