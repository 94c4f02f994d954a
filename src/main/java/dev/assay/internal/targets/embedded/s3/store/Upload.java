package dev.assay.internal.targets.embedded.s3.store;

import dev.assay.internal.targets.embedded.s3.checksum.ChecksumAlgorithm;
import dev.assay.internal.targets.embedded.s3.error.S3Error;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A multipart upload. Its parts arrive in any order until a client completes or aborts it. */
public final class Upload {

    private final String id;
    private final String key;
    private final Attributes attributes;
    private final @Nullable ChecksumAlgorithm algorithm;
    private final boolean wholeChecksum;
    private final TreeMap<Integer, Part> parts = new TreeMap<>();
    private volatile boolean overtaken;
    private boolean ended;

    /**
     * @param algorithm of the parts' checksums; absent if the upload has none
     * @param wholeChecksum whether the object's checksum is calculated over its content, not over the checksums of its parts
     */
    public Upload(
            String id,
            String key,
            Attributes attributes,
            @Nullable ChecksumAlgorithm algorithm,
            boolean wholeChecksum) {
        this.id = id;
        this.key = key;
        this.attributes = attributes;
        this.algorithm = algorithm;
        this.wholeChecksum = wholeChecksum;
    }

    public String id() {
        return id;
    }

    public String key() {
        return key;
    }

    public Attributes attributes() {
        return attributes;
    }

    public @Nullable ChecksumAlgorithm algorithm() {
        return algorithm;
    }

    public boolean wholeChecksum() {
        return wholeChecksum;
    }

    /** Whether its key was written or deleted after the upload began. */
    public boolean overtaken() {
        return overtaken;
    }

    void overtake() {
        overtaken = true;
    }

    /** Adds a part. It replaces an earlier part with the same number. */
    public synchronized void put(Part part) {
        if (ended) {
            part.content().release();
            throw S3Error.noSuchUpload(id);
        }
        Part earlier = parts.put(part.number(), part);
        if (earlier != null) {
            earlier.content().release();
        }
    }

    /** The parts so far, in the order of their numbers. */
    public synchronized List<Part> parts() {
        return List.copyOf(parts.values());
    }

    /**
     * Ends the upload and hands the chosen parts to the caller; the space of all others is released.
     *
     * @param choice chooses among all parts. If it raises an error, the upload stays open
     */
    public synchronized List<Part> complete(UnaryOperator<List<Part>> choice) {
        if (ended) {
            throw S3Error.noSuchUpload(id);
        }
        List<Part> kept = choice.apply(List.copyOf(parts.values()));
        ended = true;
        Set<Integer> numbers = kept.stream().map(Part::number).collect(Collectors.toSet());
        parts.values().stream()
                .filter(part -> !numbers.contains(part.number()))
                .forEach(part -> part.content().release());
        return kept;
    }

    /** Ends the upload and releases the space of its parts. */
    public synchronized void abort() {
        if (!ended) {
            ended = true;
            parts.values().forEach(part -> part.content().release());
        }
    }
}
