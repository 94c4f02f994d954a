package dev.assay.internal.targets.aws;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The run that a target serves: nothing is made before it has begun, nor once its removal has. */
final class RunOfTarget {

    private @Nullable RunTags tags;
    private @Nullable ResourceJournal journal;
    private boolean ending;
    private int making;

    synchronized void begins(RunTags of, ResourceJournal list) {
        tags = of;
        journal = list;
    }

    synchronized RunTags tags() {
        if (tags == null) {
            throw new IllegalStateException("the run has not begun");
        }
        return tags;
    }

    synchronized Optional<ResourceJournal> journal() {
        return Optional.ofNullable(journal);
    }

    /** Something is about to be made; {@link #made} follows in any case. */
    synchronized void making(Resource resource) {
        if (ending || journal == null) {
            throw new NotAllowedException(
                    resource + " must not be made: the run " + (ending ? "is being removed" : "has not begun"));
        }
        journal.making(resource);
        making++;
    }

    /** It was made, or refused. */
    synchronized void made() {
        making--;
        notifyAll();
    }

    /** From now on nothing is made; waits for what is being made. */
    synchronized void ends() throws InterruptedException {
        ending = true;
        while (making > 0) {
            wait();
        }
    }

    /** Whether this run made it, or may have. */
    synchronized boolean owns(Resource resource) {
        return journal != null && journal.lists(resource);
    }

    synchronized void removed(Resource resource) {
        if (journal != null) {
            journal.removed(resource);
        }
    }
}
