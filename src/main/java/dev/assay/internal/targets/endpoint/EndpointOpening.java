package dev.assay.internal.targets.endpoint;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.targets.client.AwsClients;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Finds out what answers at an address, and whether it is good for experiments, before anything is deployed. */
final class EndpointOpening {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Duration patience;
    private final PlainRequests requests;

    /** @param patience how long any one answer may take */
    EndpointOpening(Duration patience) {
        this.patience = patience;
        this.requests = new PlainRequests(patience);
    }

    /** Longer than a LocalStack takes that loads a service when it is first asked. */
    static EndpointOpening withPatience() {
        return new EndpointOpening(PATIENCE);
    }

    /** @throws InvalidInputException when nothing answers there as AWS does */
    EndpointTarget open(EndpointSettings settings) {
        Recognised found = recognised(settings);
        Recognised service = settings.service().map(found::as).orElse(found);
        AwsClients clients = new AwsClients(
                settings.address().uri(),
                settings.region(),
                settings.credentials().provider());
        try {
            AnswerCheck check = new AnswerCheck(settings, patience);
            check.ask(clients.control());
            try (LambdaAsyncClient caller = clients.caller(1)) {
                check.ask(caller);
            }
            return new EndpointTarget(settings, service, noObjects(clients.objects()), clients, requests);
        } catch (RuntimeException e) {
            clients.close();
            throw e;
        }
    }

    private Recognised recognised(EndpointSettings settings) {
        try {
            return Recognised.at(settings.address(), requests);
        } catch (IOException e) {
            throw Unreachable.problem(settings.address(), e, requests);
        }
    }

    private Optional<String> noObjects(S3Client objects) {
        try {
            objects.listBuckets(
                    request -> request.overrideConfiguration(override -> override.apiCallTimeout(patience)));
            return Optional.empty();
        } catch (SdkException e) {
            return Optional.of("Amazon S3's API did not list buckets there: " + e.getMessage());
        }
    }
}
