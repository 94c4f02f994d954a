package dev.assay.internal.targets.aws;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose list of resources it is, and where the resources are.
 *
 * @param run the run's id
 * @param region where it ran
 * @param endpoint the server that stood in for AWS; absent on AWS itself
 * @param expires when what is left may be removed by anybody
 * @param host on which machine the run's JVM is
 * @param pid its process
 * @param started when that process began; absent if the system does not tell
 */
public record RunHeader(
        String run,
        String region,
        @Nullable String endpoint,
        Instant expires,
        String host,
        long pid,
        @Nullable Instant started) {

    static RunHeader ofThisJvm(String run, String region, @Nullable String endpoint, Instant expires) {
        ProcessHandle here = ProcessHandle.current();
        return new RunHeader(
                run,
                region,
                endpoint,
                expires,
                hostName(),
                here.pid(),
                here.info().startInstant().orElse(null));
    }

    /** Whether the run's JVM has certainly ended: on this machine no process has its id, or one that began at another time. */
    boolean certainlyEnded() {
        if (!host.equals(hostName())) {
            return false;
        }
        Optional<ProcessHandle> now = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        return now.isEmpty()
                || (started != null && !now.get().info().startInstant().equals(Optional.of(started)));
    }

    /** Whether what it made is there. */
    boolean isAt(String otherRegion, @Nullable String otherEndpoint) {
        return region.equals(otherRegion) && Objects.equals(endpoint, otherEndpoint);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
