package dev.assay.target.embedded.objects.store;

import org.jspecify.annotations.Nullable;

/** What must be true of the object that a key has, at the moment at which it is replaced or removed. */
@FunctionalInterface
public interface Precondition {

    /** Nothing need be true. */
    Precondition NONE = current -> {};

    /** Raises an {@link dev.assay.target.embedded.objects.error.S3Error} where it is not. */
    void check(@Nullable StoredObject current);
}
