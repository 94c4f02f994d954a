package dev.assay.internal.targets.embedded.instance;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.util.Optional;

/** Which way of holding instances to their share is used on this machine. */
final class CpuChoice {

    private CpuChoice() {}

    /**
     * @param groupMissing why there is no control group for CPU; empty if there is one
     * @param closedLoopMissing why processes cannot be held by stopping and continuing them; empty when they can
     */
    static CpuScaling of(CpuScaling wanted, Optional<String> groupMissing, Optional<String> closedLoopMissing) {
        return switch (wanted) {
            case CGROUP -> demand(wanted, groupMissing);
            case CLOSED_LOOP -> demand(wanted, closedLoopMissing);
            case UNSCALED -> CpuScaling.UNSCALED;
            case AUTO -> best(groupMissing.isEmpty(), closedLoopMissing.isEmpty());
        };
    }

    private static CpuScaling best(boolean group, boolean closedLoop) {
        if (group) {
            return CpuScaling.CGROUP;
        }
        return closedLoop ? CpuScaling.CLOSED_LOOP : CpuScaling.UNSCALED;
    }

    private static CpuScaling demand(CpuScaling wanted, Optional<String> missing) {
        if (missing.isPresent()) {
            throw new InvalidInputException(
                    Problem.CPU_SCALING,
                    Options.CPU + " (" + wanted.optionName() + ") must be possible on this machine, but "
                            + missing.get(),
                    "Use auto, which takes the best way that there is");
        }
        return wanted;
    }
}
