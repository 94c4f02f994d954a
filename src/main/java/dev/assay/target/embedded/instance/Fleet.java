package dev.assay.target.embedded.instance;

import dev.assay.target.Capability;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** All instances of one run: starts them when calls need them and ends them, with everything that is theirs. */
@SuppressWarnings("DoNotCallSuggester") // until the methods have bodies
public final class Fleet implements AutoCloseable {

    private Fleet() {}

    /** Makes a run's folder, sweeps what dead runs left, and is ready for calls. */
    public static Fleet open(FleetSettings settings) {
        throw new UnsupportedOperationException("being built: " + settings);
    }

    /**
     * Calls a function on the instance that was idle for the shortest time, or on a new one.
     *
     * @param clientContext the JSON of the caller's client context, not encoded
     * @return completes when the call ended in whichever way; completes exceptionally only when the fleet itself fails or is closed
     */
    public CompletableFuture<InvocationEnd> invoke(
            FunctionRevision revision, String requestId, byte[] event, String arn, @Nullable String clientContext) {
        throw new UnsupportedOperationException("being built");
    }

    /** Ends the instances of a function, busy ones after their call; revisions that are called later get new ones. */
    public void retire(String function) {
        throw new UnsupportedOperationException("being built");
    }

    /** Why a capability that instances decide is missing; empty when it is there or is not for instances to decide. */
    public Optional<String> missing(Capability capability) {
        throw new UnsupportedOperationException("being built");
    }

    /** How instances are run here, for the reader of a report; never a secret. */
    public Map<String, String> facts() {
        throw new UnsupportedOperationException("being built");
    }

    /** A private folder of this run to unpack a deployment package into; it exists and is removed with the run. */
    public Path codeFolder(String name) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("being built");
    }
}
