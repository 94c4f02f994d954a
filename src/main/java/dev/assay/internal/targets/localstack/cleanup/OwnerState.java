package dev.assay.internal.targets.localstack.cleanup;

/** What is known of the process that owns a run. */
enum OwnerState {

    /** It lives: its run is not touched. */
    LIVES,

    /** It ended, or its id is another process's now. */
    ENDED,

    /** It ran before this machine was started anew; what runs in the engine cannot be its. */
    BEFORE_THIS_BOOT,

    /** It cannot be seen from here, for example because it is another host's: its run is not touched. */
    UNKNOWN
}
