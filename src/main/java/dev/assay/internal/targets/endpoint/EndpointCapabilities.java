package dev.assay.internal.targets.endpoint;

import dev.assay.internal.targets.service.KnownService;
import dev.assay.targets.Capability;
import dev.assay.targets.CapabilityRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is shown through an endpoint: what its user declares; else whether there is an object store, as it was asked; else what is known of
 * the service.
 *
 * @param service what answers there
 * @param declared what its user says that it has
 * @param noObjects why there is no object store; empty when there is one
 */
record EndpointCapabilities(KnownService service, Set<Capability> declared, Optional<String> noObjects) {

    private static final String DECLARED = "declared by -D" + EndpointSettings.CAPABILITIES + ", and not checked";

    Optional<String> missing(Capability capability) {
        if (declared.contains(capability)) {
            return Optional.empty();
        }
        return capability == Capability.OBJECT_STORE ? noObjects : service.missing(capability);
    }

    List<CapabilityRecord> all() {
        return Capability.described(this::missing, this::how);
    }

    private String how(Capability capability) {
        if (declared.contains(capability)) {
            return DECLARED;
        }
        return capability == Capability.OBJECT_STORE
                ? "Amazon S3's API at the same address: it listed its buckets"
                : service.how(capability);
    }
}
