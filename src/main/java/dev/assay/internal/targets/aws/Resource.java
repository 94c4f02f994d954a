package dev.assay.internal.targets.aws;

/**
 * One thing on AWS.
 *
 * @param kind what it is
 * @param name by which its service finds it
 */
public record Resource(ResourceKind kind, String name) {

    @Override
    public String toString() {
        return kind.word() + " " + name;
    }
}
