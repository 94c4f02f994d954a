package dev.assay.data;

import java.util.List;
import java.util.stream.Stream;

/**
 * The attributes that SAAF's Java inspector writes.
 *
 * @see <a href="https://github.com/wlloydw/SAAF">SAAF, the Serverless Application Analytics Framework</a>
 */
final class SaafAttributes {

    private static final List<String> COUNTERS = List.of(
            "cpuUsr",
            "cpuNice",
            "cpuKrn",
            "cpuIdle",
            "cpuIowait",
            "cpuIrq",
            "cpuSoftIrq",
            "vmcpusteal",
            "contextSwitches",
            "pageFaults",
            "majorPageFaults");

    private static final List<String> OTHERS = List.of(
            "version",
            "lang",
            "startTime",
            "endTime",
            "runtime",
            "userRuntime",
            "frameworkRuntime",
            "frameworkRuntimeDeltas",
            "uuid",
            "newcontainer",
            "vmuptime",
            "vmID",
            "cpuType",
            "cpuModel",
            "cpuCores",
            "totalMemory",
            "freeMemory",
            "platform",
            "containerID",
            "functionName",
            "functionMemory",
            "functionRegion",
            "linuxVersion");

    /** SAAF's spelling of each, 45 in all. */
    static final List<String> NAMES = Stream.concat(
                    OTHERS.stream(), COUNTERS.stream().flatMap(name -> Stream.of(name, name + "Delta")))
            .toList();

    private SaafAttributes() {}
}
