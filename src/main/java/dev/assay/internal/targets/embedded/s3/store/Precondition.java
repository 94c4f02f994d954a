package dev.assay.internal.targets.embedded.s3.store;

import org.jspecify.annotations.Nullable;

/** What must be true of the object that a key has, at the moment at which it is replaced or removed. */
@FunctionalInterface
public interface Precondition {

    /** Nothing need be true. */
    Precondition NONE = current -> {};

    /** Raises an {@link dev.assay.internal.targets.embedded.s3.error.S3Error} where it is not. */
    void check(@Nullable StoredObject current);
}
