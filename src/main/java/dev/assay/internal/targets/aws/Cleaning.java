package dev.assay.internal.targets.aws;

import dev.assay.internal.targets.client.AwsPlace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** Finds what runs left in one region, by their lists on this machine and by the tags there, and removes it if it may go. */
public final class Cleaning implements AutoCloseable {

    private final AwsAccess aws;
    private final Path folder;
    private final String region;
    private final @Nullable String endpoint;
    private final Clock clock;
    private List<String> unseen = List.of();

    private Cleaning(AwsAccess aws, AwsSettings settings, Region region, Clock clock) {
        this.aws = aws;
        this.folder = settings.journal();
        this.region = region.id();
        this.endpoint = settings.endpoint().map(Object::toString).orElse(null);
        this.clock = clock;
    }

    /**
     * Opens the region.
     *
     * @param parameter answers a setting of the target by its name
     * @throws dev.assay.internal.errors.InvalidInputException if AWS does not let the user in
     */
    public static Cleaning open(Function<String, Optional<String>> parameter) {
        return open(parameter, Clock.systemUTC());
    }

    static Cleaning open(Function<String, Optional<String>> parameter, Clock clock) {
        AwsSettings settings = AwsSettings.from(parameter);
        Region region = AwsCredentialsChain.region(settings);
        AwsCredentialsProvider credentials = AwsCredentialsChain.provider(settings, region);
        Identity.of(credentials, region, settings.endpoint().orElse(null));
        AwsAccess aws = new AwsAccess(new AwsPlace(
                settings.endpoint().orElse(null), region, credentials, List.of(), ControlRetries.strategy()));
        return new Cleaning(aws, settings, region, clock);
    }

    /** Where it looks, in words. */
    public String place() {
        return region + (endpoint == null ? "" : " at " + endpoint);
    }

    /**
     * What is left of each run, the oldest first.
     *
     * @param named a run that may go whatever its state; empty for none
     */
    public List<LeftRun> find(Optional<String> named) {
        Map<String, RunHeader> lists = new TreeMap<>();
        RunLists.in(folder).stream()
                .filter(header -> header.isAt(region, endpoint))
                .forEach(header -> lists.put(header.run(), header));
        TaggedSearch search = new TaggedSearch(aws);
        Map<String, TaggedSearch.Found> tagged = search.find();
        unseen = List.copyOf(search.unseen());
        Set<String> runs = new TreeSet<>(lists.keySet());
        runs.addAll(tagged.keySet());
        List<LeftRun> left = new ArrayList<>();
        for (String run : runs) {
            left.add(judged(run, Optional.ofNullable(lists.get(run)), Optional.ofNullable(tagged.get(run)), named));
        }
        return left;
    }

    /** A sentence for each kind that could not be looked for by tags. */
    public List<String> unseen() {
        return unseen;
    }

    private LeftRun judged(
            String run, Optional<RunHeader> list, Optional<TaggedSearch.Found> found, Optional<String> named) {
        Set<Resource> resources = new LinkedHashSet<>(ResourceJournal.remaining(RunLists.lines(folder, run)));
        found.ifPresent(tagged -> resources.addAll(tagged.resources()));
        List<Resource> all = List.copyOf(resources);
        if (named.filter(run::equals).isPresent()) {
            return new LeftRun(run, all, true, "it was named");
        }
        if (list.filter(RunHeader::certainlyEnded).isPresent()) {
            return new LeftRun(run, all, true, "its JVM on this machine has ended");
        }
        Optional<Instant> end = list.map(RunHeader::expires).or(() -> found.flatMap(TaggedSearch.Found::expires));
        return end.filter(at -> at.isBefore(clock.instant())).isPresent()
                ? new LeftRun(run, all, true, "it has expired")
                : new LeftRun(run, all, false, "it may be running, here or on another machine: name it if it is not");
    }

    /**
     * Removes what is left of a run, and its list with it.
     *
     * @return a sentence for each resource that stays
     */
    public List<String> remove(LeftRun left) {
        if (!left.removable()) {
            throw new IllegalArgumentException("run (" + left.run() + ") must be one that may be removed");
        }
        List<String> stay = new Removal(aws).remove(left.run(), left.resources(), gone -> {});
        if (stay.isEmpty()) {
            RunLists.delete(folder, left.run());
        }
        return stay;
    }

    @Override
    public void close() {
        aws.close();
    }
}
