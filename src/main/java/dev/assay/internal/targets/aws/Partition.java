package dev.assay.internal.targets.aws;

import java.net.URI;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/**
 * A part of AWS with its own accounts, as the SDK knows it.
 *
 * @param id what ARNs begin with: {@code aws}, {@code aws-cn}, {@code aws-us-gov}
 * @param suffix what its hosts end with
 */
record Partition(String id, String suffix) {

    static Partition of(Region region) {
        PartitionMetadata metadata = PartitionMetadata.of(region);
        return new Partition(metadata.id(), metadata.dnsSuffix());
    }

    /** IAM has one address per partition. */
    URI iam() {
        return URI.create(
                switch (id) {
                    case "aws" -> "https://iam.amazonaws.com/";
                    case "aws-cn" -> "https://iam.cn-north-1.amazonaws.com.cn/";
                    case "aws-us-gov" -> "https://iam.us-gov.amazonaws.com/";
                    default -> "https://iam." + suffix + "/";
                });
    }

    String iamRegion() {
        return switch (id) {
            case "aws-cn" -> "cn-north-1";
            case "aws-us-gov" -> "us-gov-west-1";
            default -> "us-east-1";
        };
    }

    URI ec2(Region region) {
        return URI.create("https://ec2." + region.id() + "." + suffix + "/");
    }

    URI logs(Region region) {
        return URI.create("https://logs." + region.id() + "." + suffix + "/");
    }
}
