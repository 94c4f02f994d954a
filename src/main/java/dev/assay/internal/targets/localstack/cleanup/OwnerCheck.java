package dev.assay.internal.targets.localstack.cleanup;

import java.util.Optional;

/**
 * Tells from here whether the owner of a run lives. If that cannot be told, nothing of it is ours to remove.
 *
 * @param self who asks
 */
record OwnerCheck(OwningProcess self, Processes processes) {

    static OwnerCheck ofThisJvm() {
        return new OwnerCheck(OwningProcess.self(), ProcessTable.ofThisHost());
    }

    OwnerState of(OwningProcess owner) {
        Host here = self.host();
        Host there = owner.host();
        if (!there.name().equals(here.name()) || !there.namespace().equals(here.namespace())) {
            return OwnerState.UNKNOWN;
        }
        if (!there.boot().equals(here.boot())) {
            return OwnerState.BEFORE_THIS_BOOT;
        }
        Optional<String> started = processes.startOf(owner.pid());
        if (started.isPresent()) {
            return same(started.get(), owner.started()) ? OwnerState.LIVES : OwnerState.ENDED;
        }
        return processes.othersAreHidden() && !owner.user().equals(self.user()) ? OwnerState.UNKNOWN : OwnerState.ENDED;
    }

    private static boolean same(String one, String other) {
        return one.equals(other) || one.equals(Host.NONE) || other.equals(Host.NONE);
    }
}
