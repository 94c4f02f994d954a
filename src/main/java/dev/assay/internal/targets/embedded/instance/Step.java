package dev.assay.internal.targets.embedded.instance;

/**
 * What an event makes of an instance.
 *
 * @param phase the phase that it is in from now on; the same as before if the event changes nothing
 * @param then what follows, once the instance's lock is free
 */
record Step(Phase phase, Runnable then) {

    static Step to(Phase phase) {
        return new Step(phase, () -> {});
    }
}
