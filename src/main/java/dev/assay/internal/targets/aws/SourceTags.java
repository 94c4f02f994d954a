package dev.assay.internal.targets.aws;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.eventbridge.model.PutRuleRequest;
import software.amazon.awssdk.services.kinesis.model.CreateStreamRequest;
import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;
import software.amazon.awssdk.services.sns.model.CreateTopicRequest;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;

/** Adds the run's tags to the request that makes something. One class per service: a class is loaded only if its service's client is there. */
final class SourceTags {

    private SourceTags() {}

    /** The request with these tags beside its own. */
    static SdkRequest on(SdkRequest request, RunTags tags) {
        return switch (EventRequests.service(request) + " " + EventRequests.operation(request)) {
            case "lambda createeventsourcemapping" -> OfMapping.on(request, tags);
            case "sqs createqueue" -> OfQueue.on(request, tags);
            case "sns createtopic" -> OfTopic.on(request, tags);
            case "dynamodb createtable" -> OfTable.on(request, tags);
            case "kinesis createstream" -> OfStream.on(request, tags);
            case "eventbridge putrule" -> OfRule.on(request, tags);
            default -> request;
        };
    }

    /** Tags of a service that has a type for them: its own and those of the run. */
    private static <T> List<T> beside(
            List<T> own,
            RunTags tags,
            Function<T, String> key,
            Function<T, String> value,
            BiFunction<String, String, T> made) {
        return tags.with(own.stream().collect(Collectors.toMap(key, value))).entrySet().stream()
                .map(tag -> made.apply(tag.getKey(), tag.getValue()))
                .toList();
    }

    private static final class OfMapping {

        static SdkRequest on(SdkRequest request, RunTags tags) {
            CreateEventSourceMappingRequest asked = (CreateEventSourceMappingRequest) request;
            return asked.toBuilder()
                    .tags(tags.with(asked.hasTags() ? asked.tags() : Map.of()))
                    .build();
        }
    }

    private static final class OfQueue {

        static SdkRequest on(SdkRequest request, RunTags tags) {
            CreateQueueRequest asked = (CreateQueueRequest) request;
            return asked.toBuilder()
                    .tags(tags.with(asked.hasTags() ? asked.tags() : Map.of()))
                    .build();
        }
    }

    private static final class OfStream {

        static SdkRequest on(SdkRequest request, RunTags tags) {
            CreateStreamRequest asked = (CreateStreamRequest) request;
            return asked.toBuilder()
                    .tags(tags.with(asked.hasTags() ? asked.tags() : Map.of()))
                    .build();
        }
    }

    private static final class OfTopic {

        static SdkRequest on(SdkRequest request, RunTags tags) {
            CreateTopicRequest asked = (CreateTopicRequest) request;
            return asked.toBuilder()
                    .tags(beside(
                            asked.tags(),
                            tags,
                            software.amazon.awssdk.services.sns.model.Tag::key,
                            software.amazon.awssdk.services.sns.model.Tag::value,
                            OfTopic::tag))
                    .build();
        }

        private static software.amazon.awssdk.services.sns.model.Tag tag(String key, String value) {
            return software.amazon.awssdk.services.sns.model.Tag.builder()
                    .key(key)
                    .value(value)
                    .build();
        }
    }

    private static final class OfTable {

        static SdkRequest on(SdkRequest request, RunTags tags) {
            CreateTableRequest asked = (CreateTableRequest) request;
            return asked.toBuilder()
                    .tags(beside(
                            asked.tags(),
                            tags,
                            software.amazon.awssdk.services.dynamodb.model.Tag::key,
                            software.amazon.awssdk.services.dynamodb.model.Tag::value,
                            OfTable::tag))
                    .build();
        }

        private static software.amazon.awssdk.services.dynamodb.model.Tag tag(String key, String value) {
            return software.amazon.awssdk.services.dynamodb.model.Tag.builder()
                    .key(key)
                    .value(value)
                    .build();
        }
    }

    private static final class OfRule {

        static SdkRequest on(SdkRequest request, RunTags tags) {
            PutRuleRequest asked = (PutRuleRequest) request;
            return asked.toBuilder()
                    .tags(beside(
                            asked.tags(),
                            tags,
                            software.amazon.awssdk.services.eventbridge.model.Tag::key,
                            software.amazon.awssdk.services.eventbridge.model.Tag::value,
                            OfRule::tag))
                    .build();
        }

        private static software.amazon.awssdk.services.eventbridge.model.Tag tag(String key, String value) {
            return software.amazon.awssdk.services.eventbridge.model.Tag.builder()
                    .key(key)
                    .value(value)
                    .build();
        }
    }
}
