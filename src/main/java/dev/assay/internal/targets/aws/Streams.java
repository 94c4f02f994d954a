package dev.assay.internal.targets.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.ResourceNotFoundException;
import software.amazon.awssdk.services.kinesis.model.StreamStatus;
import software.amazon.awssdk.services.kinesis.model.Tag;

/** The streams of Amazon Kinesis Data Streams. */
final class Streams implements Inventory {

    private final KinesisClient streams;

    Streams(KinesisClient streams) {
        this.streams = streams;
    }

    @Override
    public List<String> names() {
        return streams.listStreamsPaginator().stream()
                .flatMap(page -> page.streamNames().stream())
                .filter(name -> name.startsWith(Inventories.NAME))
                .toList();
    }

    @Override
    public Optional<Map<String, String>> tags(String name) {
        try {
            return status(name) == StreamStatus.DELETING
                    ? Optional.empty()
                    : Optional.of(streams.listTagsForStream(request -> request.streamName(name)).tags().stream()
                            .collect(Collectors.toMap(Tag::key, Tag::value)));
        } catch (ResourceNotFoundException gone) {
            return Optional.empty();
        }
    }

    /** Gives a stream tags which the request that made it has had already: not every server that stands in for AWS reads them there. */
    void tag(String name, RunTags tags) {
        streams.addTagsToStream(request -> request.streamName(name).tags(tags.all()));
    }

    private StreamStatus status(String name) {
        return streams.describeStreamSummary(request -> request.streamName(name))
                .streamDescriptionSummary()
                .streamStatus();
    }

    /** One that is being made can only be removed when that has ended. */
    @Override
    public void remove(String name) {
        try {
            if (status(name) != StreamStatus.ACTIVE) {
                streams.waiter().waitUntilStreamExists(request -> request.streamName(name));
            }
            streams.deleteStream(request -> request.streamName(name).enforceConsumerDeletion(true));
        } catch (ResourceNotFoundException gone) {
            // What this is for.
        }
    }

    @Override
    public void close() {
        streams.close();
    }
}
