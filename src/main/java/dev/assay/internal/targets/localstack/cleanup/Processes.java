package dev.assay.internal.targets.localstack.cleanup;

import java.util.Optional;

/** The processes of this host. */
interface Processes {

    /**
     * When a process began, in whatever form: the same for as long as it lives, and another for the next process of that id.
     *
     * @return empty when no such process is seen to live; {@link Host#NONE} when it lives and its start is not told
     */
    Optional<String> startOf(long pid);

    /** Whether processes of other users are hidden from this one, so that not seeing them means nothing. */
    boolean othersAreHidden();
}
