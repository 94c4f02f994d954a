package dev.assay.profiler;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the profile of one invocation, under the names and in the types of SAAF's Java {@code Inspector} 0.5
 * (<a href="https://github.com/wlloyduw/SAAF">SAAF</a>): a function that uses SAAF's changes one import.
 *
 * <pre>{@code
 * Inspector inspector = new Inspector();
 * inspector.inspectAll();
 * // the function's work
 * inspector.addAttribute("primes", primes);
 * inspector.inspectAllDeltas();
 * return inspector.finish();
 * }</pre>
 *
 * <p>An attribute that the machine does not tell is absent. Beside SAAF's attributes there are:
 *
 * <table>
 * <caption>What SAAF lacks</caption>
 * <tr><th>key</th><th>type</th><th>what</th><th>written by</th></tr>
 * <tr><td>{@code duration}</td><td>Double, ms</td><td>construction to the end of {@code finish}, monotonic</td>
 *     <td>{@code finish}</td></tr>
 * <tr><td>{@code cpuTime}</td><td>Double, ms</td><td>CPU that the whole process used in that time</td>
 *     <td>{@code finish}</td></tr>
 * <tr><td>{@code memoryUsed}, {@code maxMemoryUsed}</td><td>Long, kB</td><td>resident memory of the process at the end,
 *     and its peak since it started</td><td>{@code finish}</td></tr>
 * <tr><td>{@code coldStart}</td><td>1 or 0</td><td>whether it is the first invocation of this process</td>
 *     <td>constructor</td></tr>
 * <tr><td>{@code initDuration}</td><td>Double, ms</td><td>start of the process to its first invocation, to 10 ms; Linux,
 *     first invocation, not for provisioned or restored instances</td><td>constructor</td></tr>
 * <tr><td>{@code requestId}</td><td>String</td><td>the platform's id of the invocation</td>
 *     <td>{@link #inspectInvocation}</td></tr>
 * <tr><td>{@code traceId}</td><td>String</td><td>root of the X-Ray trace header</td><td>{@code inspectPlatform}</td></tr>
 * <tr><td>{@code architecture}, {@code javaVersion}, {@code processors}</td><td>String, String, Integer</td><td>as
 *     {@code uname -m} spells it; version of the JVM; CPUs that it may use</td><td>{@code inspectPlatform}</td></tr>
 * <tr><td>{@code cgroup}, {@code cpuLimit}, {@code memoryLimit}</td><td>String, Double, Long</td><td>path of the control
 *     group (version 2); its own limits in CPUs and kB</td><td>{@code inspectContainer}</td></tr>
 * <tr><td>{@code executionId}, {@code runId}</td><td>String</td><td>random, of this execution: a platform may execute an
 *     invocation more than once; the last part of {@code ASSAY_PROFILE_PREFIX}. Only when the profile is pushed</td>
 *     <td>{@code finish}</td></tr>
 * <tr><td>{@code profilePushDuration}, {@code profilePushError}</td><td>Double, ms; String</td><td>what the push took; why
 *     it failed. Not in what was pushed</td><td>{@code finish}</td></tr>
 * </table>
 *
 * <p>If the environment variable {@code ASSAY_PROFILE_BUCKET} names a bucket, {@code finish} puts the profile there as the last thing
 * that it does: into {@code <ASSAY_PROFILE_PREFIX>/<uuid>/<requestId>/<executionId>.json}. A push that fails is reported in the response and in the
 * function's log, and fails the function only if {@code ASSAY_PROFILE_REQUIRED} is {@code true}.
 *
 * <p>SAAF's whole milliseconds ({@code runtime}, {@code frameworkRuntime}...) come from the monotonic clock too, rounded.
 * An inspector serves one invocation and one thread.
 */
public final class Inspector {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double SAAF_VERSION = 0.5;
    private static final String FRAMEWORK_RUNTIME = "frameworkRuntime";

    private final Surroundings surroundings;
    private final SystemFiles files;
    private final long startNanos;
    private final ProcessCpu startCpu;
    private final Attributes attributes = new Attributes();

    private @Nullable CpuTicks cpu;
    private @Nullable PageFaults faults;
    private boolean containerInspected;
    private boolean platformInspected;
    private boolean linuxInspected;

    /** Starts the clocks: construct it first. */
    public Inspector() {
        this(Surroundings.ofTheMachine());
    }

    Inspector(Surroundings surroundings) {
        this.surroundings = surroundings;
        files = surroundings.files();
        startNanos = surroundings.time().nanos();
        startCpu = ProcessCpu.now(files);
        attributes.put("version", SAAF_VERSION);
        attributes.put("lang", "java");
        attributes.put("startTime", surroundings.time().epochMillis());
        surroundings.process().inspect(attributes, files, surroundings.environment());
    }

    /** {@code uuid newcontainer vmuptime}, once per invocation; again adds {@code SAAFContainerError}. */
    public void inspectContainer() {
        if (containerInspected) {
            attributes.put("SAAFContainerError", "inspectContainer was called twice");
            return;
        }
        containerInspected = true;
        ContainerId.inspect(attributes, files);
        attributes.put("vmuptime", KernelText.count(files.text("/proc/stat"), "btime"));
        ControlGroup.inspect(attributes, files);
    }

    /** {@code cpuType cpuModel cpuCores}, the machine's CPU ticks and {@code contextSwitches}. */
    public void inspectCPU() {
        CpuModel.inspect(attributes, files);
        cpu = new CpuTicks(files);
        cpu.write(attributes);
    }

    /** The ticks and context switches since {@link #inspectCPU}; without it adds {@code SAAFCPUDeltaError}. */
    public void inspectCPUDelta() {
        if (cpu == null) {
            attributes.put("SAAFCPUDeltaError", "inspectCPU was not called before inspectCPUDelta");
            return;
        }
        new CpuTicks(files).writeDeltas(attributes, cpu);
    }

    /** {@code totalMemory freeMemory} of the machine in kB, as strings, and its {@code pageFaults majorPageFaults}. */
    public void inspectMemory() {
        String memory = files.text("/proc/meminfo");
        Long total = KernelText.kilobytes(memory, "MemTotal");
        Long free = KernelText.kilobytes(memory, "MemFree");
        attributes.put("totalMemory", total == null ? null : total.toString());
        attributes.put("freeMemory", free == null ? null : free.toString());
        faults = PageFaults.read(files);
        faults.write(attributes);
    }

    /** The page faults since {@link #inspectMemory}; without it adds {@code SAAFMemoryDeltaError}. */
    public void inspectMemoryDelta() {
        if (faults == null) {
            attributes.put("SAAFMemoryDeltaError", "inspectMemory was not called before inspectMemoryDelta");
            return;
        }
        PageFaults.read(files).writeDeltas(attributes, faults);
    }

    /**
     * {@code platform containerID vmID functionName functionMemory functionRegion}, once per invocation; again adds
     * {@code SAAFPlatformError}. {@code vmID} is absent if the platform does not tell, as on Lambda today.
     */
    public void inspectPlatform() {
        if (platformInspected) {
            attributes.put("SAAFPlatformError", "inspectPlatform was called twice");
            return;
        }
        platformInspected = true;
        Cloud.inspect(attributes, files, surroundings.environment());
        attributes.put("traceId", Trace.root());
        attributes.put("architecture", OperatingSystem.architecture());
        attributes.put("javaVersion", System.getProperty("java.version"));
        attributes.put("processors", Runtime.getRuntime().availableProcessors());
    }

    /** {@code linuxVersion}, as {@code uname -a} prints it, once per invocation; again adds {@code SAAFLinuxError}. */
    public void inspectLinux() {
        if (linuxInspected) {
            attributes.put("SAAFLinuxError", "inspectLinux was called twice");
            return;
        }
        linuxInspected = true;
        attributes.put("linuxVersion", OperatingSystem.linuxVersion(files));
    }

    /**
     * {@code requestId}, which SAAF lacks.
     *
     * @param requestId the platform's id of this invocation: {@code context.getAwsRequestId()} on Lambda
     */
    public void inspectInvocation(String requestId) {
        attributes.put("requestId", requestId);
    }

    /** Everything that can be read before the work, and {@code frameworkRuntime}: whole milliseconds until now. */
    public void inspectAll() {
        inspectContainer();
        inspectPlatform();
        inspectLinux();
        inspectMemory();
        inspectCPU();
        addTimeStamp(FRAMEWORK_RUNTIME);
    }

    /**
     * Everything that is compared with its value before the work; {@code userRuntime}, whole milliseconds since
     * {@link #inspectAll}; {@code frameworkRuntimeDeltas}, whole milliseconds that this took.
     */
    public void inspectAllDeltas() {
        if (attributes.get(FRAMEWORK_RUNTIME) instanceof Long framework) {
            attributes.put("userRuntime", wholeMillisSince(startNanos) - framework);
        }
        long deltasNanos = surroundings.time().nanos();
        inspectCPUDelta();
        inspectMemoryDelta();
        attributes.put("frameworkRuntimeDeltas", wholeMillisSince(deltasNanos));
    }

    /**
     * Adds an attribute of the function's own, replacing one of the same name.
     *
     * @param value anything that the function's JSON writer can write
     */
    public void addAttribute(String key, @Nullable Object value) {
        attributes.values().put(key, value);
    }

    /** The attribute as it stands now, or null. */
    public @Nullable Object getAttribute(String key) {
        return attributes.get(key);
    }

    /** Adds the whole milliseconds since construction. */
    public void addTimeStamp(String key) {
        attributes.put(key, wholeMillisSince(startNanos));
    }

    /**
     * Adds the whole milliseconds from a moment of the wall clock until now.
     *
     * @param timeSince milliseconds since 1970, as {@link System#currentTimeMillis()} gives them
     */
    public void addTimeStamp(String key, long timeSince) {
        attributes.put(key, surroundings.time().epochMillis() - timeSince);
    }

    /**
     * Adds the properties of a response: of a bean its getters, of a record its components, of a map its entries. A
     * property that is null is added as null; one that cannot be read is named in {@code SAAFConsumeReponseError}.
     */
    public void consumeResponse(@Nullable Object response) {
        ResponseProperties properties = new ResponseProperties(response);
        for (Map.Entry<String, @Nullable Object> property : properties.values().entrySet()) {
            addAttribute(property.getKey(), property.getValue());
        }
        if (!properties.unreadable().isEmpty()) {
            attributes.put("SAAFConsumeReponseError", properties.unreadable());
        }
    }

    /**
     * Ends the profile: {@code runtime endTime}, and of Assay's own {@code cpuTime memoryUsed maxMemoryUsed duration}; pushes it
     * if the environment names a bucket.
     *
     * @return all attributes, the inspector's own map
     */
    @SuppressWarnings("NonApiType") // SAAF's signature
    public HashMap<String, Object> finish() {
        attributes.put("cpuTime", ProcessCpu.now(files).millisSince(startCpu));
        String status = files.text("/proc/self/status");
        attributes.put("memoryUsed", KernelText.kilobytes(status, "VmRSS"));
        attributes.put("maxMemoryUsed", KernelText.kilobytes(status, "VmHWM"));
        attributes.put("endTime", surroundings.time().epochMillis());
        attributes.put("runtime", wholeMillisSince(startNanos));
        attributes.put("duration", (surroundings.time().nanos() - startNanos) / NANOS_PER_MILLI);
        if (ProfilePush.isWanted(surroundings.environment())) {
            push();
        }
        return attributes.values();
    }

    private void push() {
        ProfileOfExecution profile = new ProfileOfExecution(attributes, surroundings);
        long pushNanos = surroundings.time().nanos();
        String failure = profile.push();
        attributes.put("profilePushDuration", (surroundings.time().nanos() - pushNanos) / NANOS_PER_MILLI);
        attributes.put("profilePushError", failure);
    }

    /** As {@link #consumeResponse} and {@link #finish()}. */
    @SuppressWarnings("NonApiType") // SAAF's signature
    public HashMap<String, Object> finish(@Nullable Object response) {
        consumeResponse(response);
        return finish();
    }

    private long wholeMillisSince(long nanos) {
        return Math.round((surroundings.time().nanos() - nanos) / NANOS_PER_MILLI);
    }
}
