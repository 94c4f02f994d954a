package dev.assay.internal.measurement;

import dev.assay.data.CollectedRecord;
import dev.assay.data.EventInvocation;
import dev.assay.data.TracedInvocation;
import dev.assay.internal.collect.RecordIds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the record of an invocation stands for: the events that it processed and, if it is traced, itself. It remembers which other
 * invocations it caused, whose records are to be expected.
 */
final class InvocationIds implements RecordIds {

    private final Set<String> invoked = new HashSet<>();

    @Override
    public synchronized List<String> of(CollectedRecord record) {
        List<String> ids = new ArrayList<>(EventInvocation.of(record).processedIds());
        if (TracedInvocation.isOne(record)) {
            TracedInvocation invocation = TracedInvocation.of(record);
            ids.add(invocation.invocation().requestId());
            invoked.addAll(invocation.invoked());
        }
        return ids;
    }

    /** The request ids of invocations that other invocations caused, each once. */
    synchronized Set<String> takeInvoked() {
        Set<String> taken = Set.copyOf(invoked);
        invoked.clear();
        return taken;
    }
}
