package dev.assay.internal.targets.endpoint;

import dev.assay.internal.targets.service.KnownService;
import dev.assay.targets.Capability;
import dev.assay.targets.CapabilityTable;
import dev.assay.targets.Support;
import java.util.Optional;
import java.util.Set;

/** What is known of the service behind an endpoint, whether it has an object store, and what its user declares. */
final class EndpointCapabilities {

    private static final Support DECLARED =
            Support.by("declared by -D" + EndpointSettings.CAPABILITIES + ", and not checked");

    private EndpointCapabilities() {}

    /**
     * The table of the target.
     *
     * @param service what answers there
     * @param declared what its user says that it shows
     * @param noObjects why there is no object store; empty if there is one
     */
    static CapabilityTable table(KnownService service, Set<Capability> declared, Optional<String> noObjects) {
        CapabilityTable table = service.capabilities()
                .with(
                        Capability.OBJECT_STORE,
                        Support.unless(noObjects, "Amazon S3's API at the same address: it listed its buckets"));
        for (Capability capability : declared) {
            table = table.with(capability, DECLARED);
        }
        return table;
    }
}
