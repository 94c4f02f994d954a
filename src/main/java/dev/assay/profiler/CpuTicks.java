package dev.assay.profiler;

import org.jspecify.annotations.Nullable;

/** One reading of the machine's CPU counters in {@code /proc/stat}: ticks of 10 ms over all CPUs, and context switches. */
final class CpuTicks {

    private static final String[] NAMES = {
        "cpuUsr", "cpuNice", "cpuKrn", "cpuIdle", "cpuIowait", "cpuIrq", "cpuSoftIrq", "vmcpusteal"
    };
    private static final String SWITCHES = "contextSwitches";

    private final @Nullable Long[] ticks = new @Nullable Long[NAMES.length];
    private final @Nullable Long contextSwitches;

    CpuTicks(SystemFiles files) {
        String text = files.text("/proc/stat");
        contextSwitches = KernelText.count(text, "ctxt");
        if (text != null && text.startsWith("cpu ")) {
            readTicks(text);
        }
    }

    private void readTicks(String text) {
        int lineEnd = text.indexOf('\n');
        int at = "cpu ".length();
        for (int i = 0; i < ticks.length; i++) {
            while (at < lineEnd && text.charAt(at) == ' ') {
                at++;
            }
            int end = at;
            while (end < lineEnd && text.charAt(end) != ' ') {
                end++;
            }
            ticks[i] = KernelText.number(text.substring(at, end));
            at = end;
        }
    }

    void write(Attributes attributes) {
        for (int i = 0; i < ticks.length; i++) {
            attributes.put(NAMES[i], ticks[i]);
        }
        attributes.put(SWITCHES, contextSwitches);
    }

    void writeDeltas(Attributes attributes, CpuTicks before) {
        for (int i = 0; i < ticks.length; i++) {
            attributes.putDelta(NAMES[i], before.ticks[i], ticks[i]);
        }
        attributes.putDelta(SWITCHES, before.contextSwitches, contextSwitches);
    }
}
