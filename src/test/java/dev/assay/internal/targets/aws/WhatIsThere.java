package dev.assay.internal.targets.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.targets.client.AwsPlace;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.s3.model.Bucket;

/** All that is there, whatever its tags. */
final class WhatIsThere {

    private WhatIsThere() {}

    /** On a server, with the credentials that the SDK finds. */
    static List<String> at(String endpoint) {
        try (AwsAccess aws = new AwsAccess(new AwsPlace(
                URI.create(endpoint),
                Region.US_EAST_1,
                DefaultCredentialsProvider.builder().build(),
                List.of(),
                ControlRetries.strategy()))) {
            return of(aws);
        }
    }

    static List<String> of(AwsAccess aws) {
        List<String> left = new ArrayList<>();
        aws.functions().listFunctionsPaginator().functions().stream()
                .map(FunctionConfiguration::functionName)
                .forEach(left::add);
        for (ResourceKind kind : ResourceKind.INVENTORIED) {
            try {
                left.addAll(aws.inventories().of(kind).names());
            } catch (AwsServiceException e) {
                assertThat(e.statusCode()).as(e.getMessage()).isIn(404, 501);
            } catch (ServiceRefusal e) {
                assertThat(e.serviceMissing()).as(e.getMessage()).isTrue();
            }
        }
        aws.objects().listBuckets().buckets().stream().map(Bucket::name).forEach(left::add);
        AwsAccess.unlessMissing(() -> left.addAll(aws.iam().roles()));
        AwsAccess.unlessMissing(
                () -> left.addAll(aws.logs().groups("/aws/lambda/").keySet()));
        return left;
    }
}
