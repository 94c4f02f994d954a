package dev.assay.target;

/** What a target may be able to show. A claim names what it requires; a target says what it has. */
public enum Capability {
    /** An instance's share of a CPU is its memory / 1769 MB, capped at the host's cores. */
    CPU_FOLLOWS_MEMORY,
    /** CPU time of each invocation is measured from outside the function. */
    CPU_TIME,
    /** An instance that uses more memory than its function has is ended. */
    MEMORY_LIMIT,
    /** An instance does nothing between two invocations. */
    FREEZE,
    /** INIT is run, measured and reported. */
    INIT_TIME,
    /** The memory that the instance used is measured. */
    MEMORY_USED,
    /** Each instance has a /tmp of its own, so that SAAF's instance id tells instances apart. */
    PRIVATE_TMP,
    /** Calls beyond the reserved concurrency are refused with status 429 and the reason. */
    RESERVED_CONCURRENCY,
    /** A change of code or configuration leads to new instances. */
    RENEWAL
}
