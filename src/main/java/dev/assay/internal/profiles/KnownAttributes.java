package dev.assay.internal.profiles;

import java.util.List;
import java.util.stream.Stream;

/**
 * The attributes of profiles: those that SAAF's Java inspector writes, and those that Assay's writes beside them.
 *
 * @see <a href="https://github.com/wlloyduw/SAAF">SAAF, the Serverless Application Analytics Framework</a>
 */
public final class KnownAttributes {

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

    /** Whole numbers in the JSON of all of SAAF's inspectors but Bash's. */
    static final List<String> NUMBERS = Stream.concat(
                    Stream.of(
                            "startTime",
                            "endTime",
                            "runtime",
                            "userRuntime",
                            "frameworkRuntime",
                            "frameworkRuntimeDeltas",
                            "newcontainer",
                            "vmuptime"),
                    COUNTERS.stream().flatMap(name -> Stream.of(name, name + "Delta")))
            .toList();

    /** SAAF's, in its spelling: 45. */
    public static final List<String> SAAF = Stream.concat(
                    OTHERS.stream(), COUNTERS.stream().flatMap(name -> Stream.of(name, name + "Delta")))
            .toList();

    private static final List<String> ASSAY = List.of(
            "duration",
            "cpuTime",
            "memoryUsed",
            "maxMemoryUsed",
            "coldStart",
            "initDuration",
            "requestId",
            "traceId",
            "architecture",
            "javaVersion",
            "pythonVersion",
            "nodeVersion",
            "goVersion",
            "processors",
            "cgroup",
            "cpuLimit",
            "memoryLimit");

    static final List<String> ALL = Stream.concat(SAAF.stream(), ASSAY.stream()).toList();

    private KnownAttributes() {}
}
