package dev.assay.target.embedded.instance;

import dev.assay.design.InvalidInputException;
import dev.assay.design.Problem;
import dev.assay.target.embedded.instance.host.ControlGroups;
import dev.assay.target.embedded.instance.host.Cpus;
import java.util.Optional;

/** Which way of holding instances to their share is used on this machine. */
final class CpuChoice {

    private CpuChoice() {}

    static CpuScaling of(CpuScaling wanted, ControlGroups groups) {
        return switch (wanted) {
            case CGROUP -> demand(wanted, groups.cpuMissing());
            case CLOSED_LOOP -> demand(wanted, Cpus.closedLoopMissing());
            case UNSCALED -> CpuScaling.UNSCALED;
            case AUTO -> best(groups);
        };
    }

    private static CpuScaling best(ControlGroups groups) {
        if (groups.cpuMissing().isEmpty()) {
            return CpuScaling.CGROUP;
        }
        return Cpus.closedLoopMissing().isEmpty() ? CpuScaling.CLOSED_LOOP : CpuScaling.UNSCALED;
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
