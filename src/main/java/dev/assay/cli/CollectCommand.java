package dev.assay.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.CollectedRecord;
import dev.assay.data.RecordAccount;
import dev.assay.internal.collect.CollectSettings;
import dev.assay.internal.collect.Collector;
import dev.assay.internal.collect.RecordPlace;
import dev.assay.internal.progress.ProgressOutput;
import dev.assay.internal.progress.Terminal;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.internal.run.RunIds;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.saaf.ImportedRun;
import dev.assay.targets.Target;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Collects profiles that functions put into a bucket. */
@Command(
        name = "collect",
        description = {
            "Collect the profiles that functions of SAAF or Assay put into a bucket: as CSV, as a journal, as a page, "
                    + "and in FaaS Runner's layout.",
            "What cannot be read as a profile is named and stays in the bucket."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  assay collect saafdump -e experiments/exampleExperiment.json",
            "  assay collect mine --prefix assay/20261121-142258-3f9a --group-by cpuType --delete",
            "  assay collect mine --endpoint-url http://127.0.0.1:4566"
        })
final class CollectCommand implements Callable<Integer> {

    private static final Duration DEADLINE = Duration.ofMinutes(10);

    private final PrintStream out;
    private final Function<String, @Nullable String> environment;

    @Parameters(paramLabel = "BUCKET", description = "The bucket.")
    private String bucket = "";

    @Option(
            names = "--prefix",
            paramLabel = "PREFIX",
            description = "What the keys of a run of Assay's begin with. Without it, objects at the top of the bucket "
                    + "are collected, where SAAF's functions put them.")
    private String prefix = "";

    @Option(names = "--endpoint-url", paramLabel = "URL", description = "Where S3 is ($AWS_ENDPOINT_URL).")
    private @Nullable String address;

    @Option(names = "--target", paramLabel = "TARGET", description = "The target that has the bucket (endpoint).")
    private @Nullable String target;

    @Option(names = "--concurrency", paramLabel = "N", description = "How many objects are fetched at once (32).")
    private int concurrency = 32;

    @Option(names = "--delete", description = "Delete from the bucket what is on disk and was read back. Nothing else.")
    private boolean delete;

    @Mixin
    private ImportedReports reports = new ImportedReports();

    CollectCommand(PrintStream out, Function<String, @Nullable String> environment) {
        this.out = out;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        reports.check();
        RecordPlace place = place();
        try (Target reached = ReachedTarget.existing(target, address, Map.of(), environment)) {
            ImportedRun run = ImportedRun.begin(reports.output, RunIds.next(Instant.now()), bucket, "bucket " + bucket);
            CollectSettings settings =
                    CollectSettings.usual().withConcurrency(concurrency).withSettle(Duration.ZERO);
            try (Collector collector =
                    Collector.open(reached.objects(), place, run.experiment().recordFile(), settings)) {
                RecordAccount account = collected(collector);
                say(account);
                if (account.records() == 0) {
                    throw new CommandFailedException("bucket (" + bucket + ") must hold profiles"
                            + (prefix.isEmpty() ? " at its top level" : " below " + prefix) + ", and none was found");
                }
                reports.make(run, sink -> profiles(run.experiment(), sink), "async-" + bucket, out);
                if (delete) {
                    out.println(collector.deleteStored() + " objects deleted from the bucket");
                }
            }
        }
        return ExitCode.DONE;
    }

    private RecordPlace place() {
        String plain = prefix.replaceAll("/+$", "");
        if (plain.isEmpty()) {
            return RecordPlace.ofSaaf(bucket);
        }
        int last = plain.lastIndexOf('/');
        return new RecordPlace(bucket, last < 0 ? "" : plain.substring(0, last), plain.substring(last + 1));
    }

    private RecordAccount collected(Collector collector) throws InterruptedException {
        ProgressOutput progress = new ProgressOutput(out, Terminal.watched(), System::nanoTime);
        Ticking ticking = Ticking.every(() -> progress.show(collector.seen() + " objects collected"));
        try {
            return collector.collect(DEADLINE);
        } finally {
            ticking.close();
            progress.line("");
        }
    }

    private void say(RecordAccount account) {
        out.println(Numbers.counted(account.records(), "profile") + " collected in "
                + Math.round(account.seconds() * 10) / 10.0 + " s");
        account.invalid().first().forEach(why -> out.println("not a profile: " + why));
        if (account.foreign().count() > 0) {
            out.println(Numbers.counted(account.foreign().count(), "other object") + ", for example: "
                    + account.foreign().first().get(0));
        }
        if (account.trouble() != null) {
            out.println("WARNING: " + account.trouble());
        }
    }

    private static void profiles(ExperimentFolder folder, Consumer<JsonNode> sink) {
        folder.forEachRecord(record -> accept(record, sink));
    }

    private static void accept(CollectedRecord record, Consumer<JsonNode> sink) {
        if (record.refusal() == null) {
            sink.accept(Objects.requireNonNull(record.profile()));
        }
    }
}
