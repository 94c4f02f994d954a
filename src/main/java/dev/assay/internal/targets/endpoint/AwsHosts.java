package dev.assay.internal.targets.endpoint;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.regions.EndpointTag;
import software.amazon.awssdk.regions.PartitionEndpointKey;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/** Which hosts are AWS's own: those below the domains of its partitions, as the SDK knows them, and a few that it does not name. */
final class AwsHosts {

    /** The top-level domain {@code aws} is Amazon's: {@code api.aws}, {@code on.aws}. */
    private static final List<String> OTHERS =
            List.of("aws", "aws.dev", "amazonaws.com", "amazonaws.com.cn", "amazonwebservices.com.cn");

    private static final Set<String> DOMAINS =
            Stream.concat(OTHERS.stream(), ofPartitions()).collect(Collectors.toUnmodifiableSet());

    private AwsHosts() {}

    /** Whether a host, as it stands in a URI, is AWS's. */
    static boolean contain(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceAll("\\.+$", "");
        return DOMAINS.stream().anyMatch(domain -> name.equals(domain) || name.endsWith("." + domain));
    }

    private static Stream<String> ofPartitions() {
        PartitionEndpointKey dualStack =
                PartitionEndpointKey.builder().tags(EndpointTag.DUALSTACK).build();
        return Region.regions().stream()
                .map(PartitionMetadata::of)
                .distinct()
                .flatMap(partition -> Stream.of(partition.dnsSuffix(), partition.dnsSuffix(dualStack)));
    }
}
