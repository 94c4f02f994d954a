package dev.assay.internal.csv;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The units of columns, by their names. */
final class Units {

    private static final Map<String, String> BY_ENDING = byEnding();
    private static final Map<String, String> OF_PROFILES = ofProfiles();

    private Units() {}

    /** The unit of a column; empty if it has none. */
    static Optional<String> of(String column) {
        String attribute = column.replaceFirst("^profile\\.", "");
        if (OF_PROFILES.containsKey(attribute)) {
            return Optional.ofNullable(OF_PROFILES.get(attribute));
        }
        return BY_ENDING.entrySet().stream()
                .filter(one -> column.endsWith(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> byEnding() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("Millis", "ms");
        units.put("Nanos", "ns");
        units.put("Seconds", "s");
        units.put("Megabytes", "MB");
        units.put(".bytes", "B");
        units.put("Cpus", "CPUs");
        units.put("CpuShare", "CPUs");
        units.put("cell.memory", "MB");
        units.put("cell.timeout", "s");
        return units;
    }

    /** As SAAF's and Assay's profilers write them. */
    private static Map<String, String> ofProfiles() {
        Map<String, String> units = new LinkedHashMap<>();
        for (String name : new String[] {
            "runtime",
            "userRuntime",
            "frameworkRuntime",
            "frameworkRuntimeDeltas",
            "duration",
            "cpuTime",
            "initDuration",
            "startTime",
            "endTime",
            "latency",
            "roundTripTime",
            "profilePushDuration"
        }) {
            units.put(name, "ms");
        }
        for (String name : new String[] {"totalMemory", "freeMemory", "memoryUsed", "maxMemoryUsed"}) {
            units.put(name, "kB");
        }
        for (String name : new String[] {
            "cpuUsr", "cpuNice", "cpuKrn", "cpuIdle", "cpuIowait", "cpuIrq", "cpuSoftIrq", "vmcpusteal"
        }) {
            units.put(name, "10 ms");
            units.put(name + "Delta", "10 ms");
        }
        units.put("functionMemory", "MB");
        units.put("memoryLimit", "B");
        units.put("cpuLimit", "CPUs");
        units.put("vmuptime", "s");
        return units;
    }
}
