package dev.assay.internal.targets.embedded.instance.host;

import java.util.OptionalLong;

/** A process that the kernel holds to its share through the quota of a control group. */
final class QuotaCpu implements ProcessCpu {

    private final ControlGroup group;
    private final ProcessCpu process;

    QuotaCpu(ControlGroup group, ProcessCpu process) {
        this.group = group;
        this.process = process;
    }

    @Override
    public void limit(double share) {
        group.limitCpu(share);
    }

    @Override
    public void proceed() {
        process.proceed();
    }

    @Override
    public void stop() {
        process.stop();
    }

    @Override
    public OptionalLong runtime() {
        return process.runtime();
    }

    @Override
    public OptionalLong usedNanos() {
        OptionalLong ofGroup = group.cpuNanos();
        return ofGroup.isPresent() ? ofGroup : process.usedNanos();
    }

    @Override
    public void close() {
        process.close();
    }
}
