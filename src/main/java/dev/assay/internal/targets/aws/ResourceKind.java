package dev.assay.internal.targets.aws;

/** What a run makes on AWS, in the order in which it is removed. */
public enum ResourceKind {
    FUNCTION("function"),
    LOG_GROUP("log group"),
    /** In a bucket of the user: {@code bucket/key}. */
    OBJECT("object"),
    BUCKET("bucket"),
    ROLE("role");

    private final String word;

    ResourceKind(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
