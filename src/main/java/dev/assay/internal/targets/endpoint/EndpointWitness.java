package dev.assay.internal.targets.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.data.Platform;
import dev.assay.internal.targets.service.KnownService;
import dev.assay.internal.targets.service.OwnMeasurement;
import dev.assay.targets.Capability;
import dev.assay.targets.CpuShare;
import dev.assay.targets.Witness;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds to each observation what the service did not tell and its function measured, INIT and CPU time; and the CPU share that the memory
 * setting stands for, where its user declares that CPU follows memory. Takes away what the service makes up.
 */
final class EndpointWitness implements Witness {

    private final boolean sharesDeclared;
    private final boolean memoryUsedMadeUp;

    /** @param declared what the user of the service says that it shows */
    EndpointWitness(KnownService service, Set<Capability> declared) {
        this.sharesDeclared = declared.contains(Capability.CPU_FOLLOWS_MEMORY);
        this.memoryUsedMadeUp = service == KnownService.LOCALSTACK && !declared.contains(Capability.MEMORY_USED);
    }

    @Override
    public CallSeen callBegins() {
        return () -> seen -> seen.with(completed(seen.platform(), seen.profile()));
    }

    /** What the service said, and what the function wrote of itself, as one. */
    Platform completed(Platform said, @Nullable JsonNode profile) {
        Platform known = OwnMeasurement.added(said, profile);
        return known.toBuilder()
                .maxMemoryUsedMegabytes(memoryUsedMadeUp ? null : known.maxMemoryUsedMegabytes())
                .wantedCpuShare(share(known))
                .build();
    }

    private @Nullable Double share(Platform said) {
        Integer memory = said.memoryMegabytes();
        return sharesDeclared && said.wantedCpuShare() == null && memory != null
                ? Double.valueOf(CpuShare.of(memory))
                : said.wantedCpuShare();
    }
}
