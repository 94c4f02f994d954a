package dev.assay.internal.targets.aws;

import dev.assay.internal.signing.SignedRequests;
import dev.assay.internal.targets.client.AwsClients;
import dev.assay.internal.targets.client.AwsPlace;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;

/** All services of one account and region that Assay uses. */
final class AwsAccess implements AutoCloseable {

    private final AwsClients clients;
    private final SignedRequests requests;
    private final Iam iam;
    private final Logs logs;
    private final Ec2 ec2;
    private final Inventories inventories;

    AwsAccess(AwsPlace place) {
        Partition partition = Partition.of(place.region());
        this.clients = new AwsClients(place);
        this.requests = new SignedRequests(place.endpoint(), place.region(), place.credentials());
        this.iam = new Iam(requests, partition);
        this.logs = new Logs(requests, partition);
        this.ec2 = new Ec2(requests, partition);
        this.inventories = new Inventories(clients, ec2, requests);
    }

    AwsClients clients() {
        return clients;
    }

    LambdaClient functions() {
        return clients.control();
    }

    S3Client objects() {
        return clients.objects();
    }

    Iam iam() {
        return iam;
    }

    Logs logs() {
        return logs;
    }

    Ec2 ec2() {
        return ec2;
    }

    Inventories inventories() {
        return inventories;
    }

    /** Whatever cannot be made because the service is not there, on a server that stands in for a part of AWS, need not be. */
    static boolean unlessMissing(Runnable action) {
        try {
            action.run();
            return true;
        } catch (ServiceRefusal e) {
            if (e.serviceMissing()) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        requests.close();
        inventories.close();
        clients.close();
    }
}
