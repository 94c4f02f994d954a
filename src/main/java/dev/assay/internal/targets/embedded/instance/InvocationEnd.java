package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.targets.host.HostUse;
import org.jspecify.annotations.Nullable;

/**
 * How an invocation on an instance ended, with what was measured about it.
 *
 * @param ending how it ended
 * @param handlerReached whether the event was handed to the function; false when the call ended within INIT
 * @param payload the response, or the error as the Lambda service words it (JSON with errorType, errorMessage, ...)
 * @param errorType the type of the error; absent on success
 * @param instance the log stream name of the instance, as the function sees it in AWS_LAMBDA_LOG_STREAM_NAME
 * @param durationNanos from handing the event to the function until its answer, its death or its timeout
 * @param initNanos duration of INIT where this invocation waited for a new instance; absent on a warm one
 * @param cpuNanos CPU time that the instance used during this invocation, from outside; absent if unmeasured
 * @param wantedCpuShare CPUs that the instance was held to; absent if CPU is not scaled
 * @param maxMemoryUsedMegabytes the instance's peak memory so far; 0 if it is not measured, for which the fleet lacks
 *     the capability
 * @param log what the function wrote during this invocation, at most the last 4 KB
 * @param host what the host's processors did during this invocation; absent if the system does not tell, or it was too short
 */
public record InvocationEnd(
        Ending ending,
        boolean handlerReached,
        byte[] payload,
        @Nullable String errorType,
        String instance,
        long durationNanos,
        @Nullable Long initNanos,
        @Nullable Long cpuNanos,
        @Nullable Double wantedCpuShare,
        int maxMemoryUsedMegabytes,
        byte[] log,
        @Nullable HostUse host) {

    /** How an invocation ended. */
    public enum Ending {
        /** The handler returned. */
        RESPONSE,
        /** The handler threw. */
        HANDLER_ERROR,
        /** INIT said why it failed, or the process ended in it: the handler never saw the event. */
        INIT_ERROR,
        /** The process ended during the call. */
        PROCESS_EXITED,
        /** The process was ended for using more memory than the function has. */
        OUT_OF_MEMORY,
        /** The call took longer than the function's timeout; the instance was ended. */
        TIMED_OUT
    }
}
