package dev.assay.cli;

import dev.assay.internal.targets.aws.Cleaning;
import dev.assay.internal.targets.aws.LeftRun;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Removes what killed runs left on AWS. Without {@code --yes} it only lists. */
@Command(
        name = "clean",
        description = {
            "List what killed runs left on AWS, by the lists of this machine and by tags: functions, what calls them "
                    + "(queues, topics, tables, streams, rules, event source mappings), log groups, buckets, roles. "
                    + "With --yes, remove it. What may belong to a run that goes on stays, "
                    + "unless --run names it; what has no tag of Assay is never touched."
        })
final class CleanCommand implements Runnable {

    private final PrintStream out;

    @Option(names = "--yes", description = "Remove what is listed as removable.")
    private boolean remove;

    @Option(names = "--run", paramLabel = "ID", description = "This run may go, whatever its state.")
    private @Nullable String run;

    @Option(names = "--region", paramLabel = "REGION", description = "Where to look (the region of the SDK).")
    private @Nullable String region;

    @Option(names = "--profile", paramLabel = "NAME", description = "The profile of the credentials.")
    private @Nullable String profile;

    @Option(names = "--lists", paramLabel = "DIR", description = "Where the lists of runs are (~/.assay/aws).")
    private @Nullable Path lists;

    @Option(names = "--endpoint", paramLabel = "URL", description = "A server that stands in for AWS.")
    private @Nullable String endpoint;

    CleanCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public void run() {
        try (Cleaning cleaning = Cleaning.open(settings())) {
            List<LeftRun> left = cleaning.find(Optional.ofNullable(run));
            cleaning.unseen().forEach(out::println);
            if (left.isEmpty()) {
                out.println("Assay: nothing is left in " + cleaning.place() + ".");
                return;
            }
            left.forEach(this::list);
            if (remove) {
                left.stream().filter(LeftRun::removable).forEach(one -> remove(cleaning, one));
            } else if (left.stream().anyMatch(LeftRun::removable)) {
                out.println("Nothing was removed. Add --yes to remove what is removable.");
            }
        }
    }

    private void list(LeftRun one) {
        out.println((one.removable() ? "removable: " : "stays: ") + "run " + one.run() + ", " + one.because());
        one.resources().forEach(resource -> out.println("  " + resource));
    }

    private void remove(Cleaning cleaning, LeftRun one) {
        List<String> stay = cleaning.remove(one);
        stay.forEach(out::println);
        out.println("run " + one.run() + ": " + (one.resources().size() - stay.size()) + " of "
                + one.resources().size() + " gone");
    }

    private Function<String, Optional<String>> settings() {
        Map<String, String> given = new HashMap<>();
        put(given, "assay.aws.region", region);
        put(given, "assay.aws.profile", profile);
        put(given, "assay.aws.endpoint", endpoint);
        put(given, "assay.aws.journal", lists == null ? null : lists.toString());
        return name -> Optional.ofNullable(given.get(name));
    }

    private static void put(Map<String, String> given, String name, @Nullable String value) {
        if (value != null) {
            given.put(name, value);
        }
    }
}
