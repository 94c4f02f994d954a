package dev.assay.target.localstack;

/** Names of the target's settings. */
final class LocalStackOptions {

    static final String LIMITS = "assay.localstack.limits";

    private LocalStackOptions() {}
}
