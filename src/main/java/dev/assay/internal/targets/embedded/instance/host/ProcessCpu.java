package dev.assay.internal.targets.embedded.instance.host;

import java.util.OptionalLong;

/** The CPU of one instance: held to a share of it after INIT, stopped between calls, measured from outside. */
public interface ProcessCpu extends AutoCloseable {

    /** From now on at most {@code share} CPUs; 1 is one CPU. */
    void limit(double share);

    /** A call is about to be given to the process. */
    void proceed();

    /** The process waits for work: it gets no CPU until {@link #proceed}. */
    void stop();

    /** The id of the runtime's process as this host knows it; empty before it is there. */
    OptionalLong runtime();

    /** CPU time used since the process began, in nanoseconds; empty when it cannot be measured. */
    OptionalLong usedNanos();

    /** The process has ended. */
    @Override
    void close();
}
