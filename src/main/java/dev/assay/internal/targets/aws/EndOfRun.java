package dev.assay.internal.targets.aws;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Removes what a run made: when its target is closed, or when the JVM is asked to end before. */
final class EndOfRun {

    private final AwsParts parts;
    private final AwsAccess aws;
    private @Nullable Thread hook;

    EndOfRun(AwsParts parts, AwsAccess aws) {
        this.parts = parts;
        this.aws = aws;
    }

    void begins(RunTags tags, ResourceJournal journal) {
        parts.run().begins(tags, journal);
        Thread removal = new Thread(this::onSignal, "assay-aws-removal");
        Runtime.getRuntime().addShutdownHook(removal);
        hook = removal;
        removeEarlierPart(tags, journal);
        new OverdueHours(aws, parts.progress()).remove(Instant.now());
    }

    /** A run that goes on makes its own functions: those of the part that was killed are in the way. */
    private void removeEarlierPart(RunTags tags, ResourceJournal journal) {
        new Removal(aws)
                .remove(tags.run(), journal.remaining(), journal::removed)
                .forEach(parts.progress());
    }

    /** The JVM is asked to end, by Ctrl-C for example, while the run goes on. */
    private void onSignal() {
        removeAll();
        endList();
    }

    /** May be called more than once: what is gone is not removed again. */
    synchronized void removeAll() {
        RunOfTarget run = parts.run();
        if (run.journal().isEmpty()) {
            return;
        }
        try {
            run.ends();
            parts.spending().ends();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ResourceJournal journal = run.journal().get();
        List<String> stay = new Removal(aws).remove(run.tags().run(), journal.remaining(), journal::removed);
        stay.forEach(sentence -> parts.progress().accept(sentence));
        if (!stay.isEmpty()) {
            Path folder = parts.settings().journal();
            parts.progress()
                    .accept("what stays is listed in "
                            + folder.resolve(run.tags().run() + ".jsonl")
                            + ": remove it by java -cp <class path> dev.assay.cli.Main clean");
        }
    }

    /** A list of which nothing is left is of no use any more. */
    private synchronized void endList() {
        parts.run().journal().ifPresent(journal -> {
            journal.close();
            if (journal.remaining().isEmpty()) {
                RunLists.delete(parts.settings().journal(), parts.run().tags().run());
            }
        });
    }

    void close() {
        if (hook != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                // It runs, or has run.
            }
        }
        endList();
        aws.close();
    }
}
