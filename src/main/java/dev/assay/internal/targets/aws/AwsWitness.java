package dev.assay.internal.targets.aws;

import dev.assay.data.Platform;
import dev.assay.internal.targets.service.OwnMeasurement;
import dev.assay.targets.CpuShare;
import dev.assay.targets.Witness;
import org.jspecify.annotations.Nullable;

/** Adds to each observation what its function measured, and on AWS itself the CPU share that its memory stands for. */
final class AwsWitness implements Witness {

    private final boolean sharesKnown;

    /** @param sharesKnown whether CPU follows memory, as it does on AWS itself */
    AwsWitness(boolean sharesKnown) {
        this.sharesKnown = sharesKnown;
    }

    @Override
    public CallSeen callBegins() {
        return () -> seen -> {
            Platform known = OwnMeasurement.added(seen.platform(), seen.profile());
            return seen.with(known.toBuilder().wantedCpuShare(share(known)).build());
        };
    }

    private @Nullable Double share(Platform known) {
        Integer memory = known.memoryMegabytes();
        return sharesKnown && memory != null ? Double.valueOf(CpuShare.of(memory)) : known.wantedCpuShare();
    }
}
