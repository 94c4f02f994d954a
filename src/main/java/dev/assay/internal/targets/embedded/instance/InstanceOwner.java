package dev.assay.internal.targets.embedded.instance;

/** What an instance tells those who keep it; never under its lock. */
interface InstanceOwner {

    /** It may have another call. */
    void available(Instance instance);

    /** It ended before it began with a call that it had been given. */
    void orphaned(Call call);

    /** INIT took too long; the call has to go through it once more, on its own time. */
    void initTooLong(Call call);

    /** It is over. */
    void ended(Instance instance);
}
