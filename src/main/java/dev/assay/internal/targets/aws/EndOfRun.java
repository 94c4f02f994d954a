package dev.assay.internal.targets.aws;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Removes what a run made: when its target is closed, or when the JVM is asked to end before. */
final class EndOfRun {

    private final AwsParts parts;
    private final AwsAccess aws;
    private @Nullable Thread onSignal;

    EndOfRun(AwsParts parts, AwsAccess aws) {
        this.parts = parts;
        this.aws = aws;
    }

    void begins(RunTags tags, ResourceJournal journal) {
        parts.run().begins(tags, journal);
        Thread hook = new Thread(this::removeAll, "assay-aws-removal");
        Runtime.getRuntime().addShutdownHook(hook);
        onSignal = hook;
        removeEarlierPart(tags, journal);
    }

    /** A run that goes on makes its own functions: those of the part that was killed are in the way. */
    private void removeEarlierPart(RunTags tags, ResourceJournal journal) {
        new Removal(aws)
                .remove(tags.run(), journal.remaining(), journal::removed)
                .forEach(parts.progress());
    }

    /** May be called more than once: what is gone is not removed again. */
    synchronized void removeAll() {
        RunOfTarget run = parts.run();
        if (run.journal().isEmpty()) {
            return;
        }
        try {
            run.ends();
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
    private void end(ResourceJournal journal) {
        journal.close();
        if (journal.remaining().isEmpty()) {
            RunLists.delete(parts.settings().journal(), parts.run().tags().run());
        }
    }

    void close() {
        if (onSignal != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(onSignal);
            } catch (IllegalStateException ending) {
                // It runs, or has run.
            }
        }
        parts.run().journal().ifPresent(this::end);
        aws.close();
    }
}
