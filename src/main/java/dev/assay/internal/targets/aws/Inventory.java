package dev.assay.internal.targets.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What there is of one kind in a region. */
interface Inventory extends AutoCloseable {

    /** The names that begin like those of Assay. */
    List<String> names();

    /** The tags of one; empty if it does not exist, or is on its way out. */
    Optional<Map<String, String>> tags(String name);

    /** Removes one; that it is gone already is no error. */
    void remove(String name);

    @Override
    void close();
}
