package dev.assay.internal.collect;

import dev.assay.data.CollectedRecord;
import java.util.List;

/** What the records of a place are expected by. */
@FunctionalInterface
public interface RecordIds {

    /** The ids that a record stands for. */
    List<String> of(CollectedRecord record);
}
