package dev.assay.internal.targets.embedded.s3.store;

import org.jspecify.annotations.Nullable;

/** A condition on the current object of a key, checked at the moment at which that object is replaced or removed. */
@FunctionalInterface
public interface Precondition {

    /** No condition. */
    Precondition NONE = current -> {};

    /** Raises an {@link dev.assay.internal.targets.embedded.s3.error.S3Error} if it does not hold. */
    void check(@Nullable StoredObject current);
}
