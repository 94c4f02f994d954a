package dev.assay.internal.targets.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sns.model.Tag;
import software.amazon.awssdk.services.sns.model.Topic;

/** The topics of Amazon SNS, whose subscriptions go with them. */
final class Topics implements Inventory {

    private final SnsClient topics;

    Topics(SnsClient topics) {
        this.topics = topics;
    }

    @Override
    public List<String> names() {
        return arns().stream()
                .map(arn -> arn.replaceFirst("^.*:", ""))
                .filter(name -> name.startsWith(Inventories.NAME))
                .toList();
    }

    private List<String> arns() {
        return topics.listTopicsPaginator().topics().stream()
                .map(Topic::topicArn)
                .toList();
    }

    private Optional<String> arn(String name) {
        return arns().stream().filter(arn -> arn.endsWith(":" + name)).findFirst();
    }

    @Override
    public Optional<Map<String, String>> tags(String name) {
        try {
            return arn(name)
                    .map(arn -> topics.listTagsForResource(request -> request.resourceArn(arn)).tags().stream()
                            .collect(Collectors.toMap(Tag::key, Tag::value)));
        } catch (NotFoundException | ResourceNotFoundException gone) {
            return Optional.empty();
        }
    }

    @Override
    public void remove(String name) {
        arn(name).ifPresent(arn -> topics.deleteTopic(request -> request.topicArn(arn)));
    }

    @Override
    public void close() {
        topics.close();
    }
}
