package dev.assay.internal.targets.aws;

import dev.assay.internal.signing.SignedRequests;
import dev.assay.internal.targets.client.AwsClients;
import java.util.EnumMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The inventories of what calls functions and of networks, each opened when it is first asked for. */
final class Inventories implements AutoCloseable {

    /** What the names of all that Assay makes begin with. */
    static final String NAME = "assay-";

    private final AwsClients clients;
    private final Ec2 ec2;
    private final SignedRequests requests;
    private final Map<ResourceKind, Inventory> open = new EnumMap<>(ResourceKind.class);

    Inventories(AwsClients clients, Ec2 ec2, SignedRequests requests) {
        this.ec2 = ec2;
        this.requests = requests;
        this.clients = clients;
    }

    /** @throws ServiceRefusal if the client of its service is not on the class path */
    synchronized Inventory of(ResourceKind kind) {
        if (!kind.clientIsThere()) {
            throw new ServiceRefusal(
                    0,
                    "NoClient",
                    "the class path must hold software.amazon.awssdk:" + kind.service() + " for each " + kind.word());
        }
        return open.computeIfAbsent(kind, this::opened);
    }

    private Inventory opened(ResourceKind kind) {
        return switch (kind) {
            case NAT_GATEWAY -> new NatGateways(ec2);
            case ADDRESS -> new Addresses(ec2);
            case NETWORK -> new Networks(ec2);
            case STREAM -> new Streams(clients.client(KinesisClient.builder()));
            case MAPPING -> new Mappings(clients.control());
            case REST_API -> new RestApis(requests);
            case RULE -> new Rules(clients.client(EventBridgeClient.builder()));
            case TOPIC -> new Topics(clients.client(SnsClient.builder()));
            case QUEUE -> new Queues(clients.client(SqsClient.builder()));
            case TABLE -> new Tables(clients.client(DynamoDbClient.builder()));
            default ->
                throw new IllegalArgumentException("kind (" + kind + ") must be of an event source or a network");
        };
    }

    @Override
    public synchronized void close() {
        open.values().forEach(Inventory::close);
    }
}
