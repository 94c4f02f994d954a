package dev.assay.profiler;

import org.jspecify.annotations.Nullable;

/** One reading of the machine's page faults since boot, from {@code /proc/vmstat}. */
record PageFaults(@Nullable Long all, @Nullable Long major) {

    static PageFaults read(SystemFiles files) {
        String text = files.text("/proc/vmstat");
        return new PageFaults(KernelText.count(text, "pgfault"), KernelText.count(text, "pgmajfault"));
    }

    void write(Attributes attributes) {
        attributes.put("pageFaults", all);
        attributes.put("majorPageFaults", major);
    }

    void writeDeltas(Attributes attributes, PageFaults before) {
        attributes.putDelta("pageFaults", before.all, all);
        attributes.putDelta("majorPageFaults", before.major, major);
    }
}
