package dev.assay.internal.definition;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.measurement.FunctionToDeploy;

/** AWS Lambda's limits of a function's settings (AWS Lambda Developer Guide, "Lambda quotas"). */
public final class Limits {

    private static final int LEAST_MEMORY = 128;
    private static final int MOST_MEMORY = 10_240;
    private static final int MOST_EPHEMERAL_STORAGE = 10_240;
    private static final int LONGEST_TIMEOUT = 900;

    private static final int MOST_CALLERS = 100_000;
    private static final double LEAST_RATE = 1e-4;
    private static final double MOST_RATE = 1e6;

    private Limits() {}

    public static void checkMemory(int megabytes) {
        if (megabytes < LEAST_MEMORY || megabytes > MOST_MEMORY) {
            throw new InvalidInputException(
                    Problem.MEMORY,
                    "memory (" + megabytes + ") must be 128 to 10,240 MB",
                    "AWS Lambda offers no other size: choose one within");
        }
    }

    static void checkEphemeralStorage(int megabytes) {
        if (megabytes < FunctionToDeploy.USUAL_EPHEMERAL_MEGABYTES || megabytes > MOST_EPHEMERAL_STORAGE) {
            throw new InvalidInputException(
                    Problem.EPHEMERAL_STORAGE,
                    "ephemeral storage (" + megabytes + ") must be 512 to 10,240 MB",
                    "AWS Lambda offers no other size of /tmp: choose one within");
        }
    }

    public static void checkTimeout(int seconds) {
        if (seconds < 1 || seconds > LONGEST_TIMEOUT) {
            throw new InvalidInputException(
                    Problem.TIMEOUT, "timeout (" + seconds + ") must be 1 to 900 s", "Choose one within");
        }
    }

    static void checkRate(double perSecond) {
        if (!(perSecond > 0) || Double.isInfinite(perSecond)) {
            throw new InvalidInputException(
                    Problem.ARRIVALS,
                    "arrivals per second (" + perSecond + ") must be more than 0",
                    "Use 10, for example, or 0.5 for one every two seconds");
        }
        if (perSecond < LEAST_RATE || perSecond > MOST_RATE) {
            throw new InvalidInputException(
                    Problem.ARRIVALS,
                    "arrivals per second (" + perSecond + ") must be 0.0001 to 1,000,000",
                    "Use 10, for example, or 0.5 for one every two seconds");
        }
    }

    static void checkConcurrency(int callers) {
        if (callers < 1) {
            throw new InvalidInputException(
                    Problem.CONCURRENCY, "concurrency (" + callers + ") must be at least 1", "Use 1 or more callers");
        }
        if (callers > MOST_CALLERS) {
            throw new InvalidInputException(
                    Problem.CONCURRENCY,
                    "concurrency (" + callers + ") must be at most 100,000",
                    "Each caller is a thread of this machine: use fewer");
        }
    }
}
