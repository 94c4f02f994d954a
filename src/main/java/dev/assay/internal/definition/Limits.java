package dev.assay.internal.definition;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;

/** AWS Lambda's limits of a function's settings (AWS Lambda Developer Guide, "Lambda quotas"). */
final class Limits {

    private static final int LEAST_MEMORY = 128;
    private static final int MOST_MEMORY = 10_240;
    private static final int LONGEST_TIMEOUT = 900;

    private Limits() {}

    static void checkMemory(int megabytes) {
        if (megabytes < LEAST_MEMORY || megabytes > MOST_MEMORY) {
            throw new InvalidInputException(
                    Problem.MEMORY,
                    "memory (" + megabytes + ") must be 128 to 10,240 MB",
                    "AWS Lambda offers no other size: choose one within");
        }
    }

    static void checkTimeout(int seconds) {
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
    }

    static void checkConcurrency(int callers) {
        if (callers < 1) {
            throw new InvalidInputException(
                    Problem.CONCURRENCY, "concurrency (" + callers + ") must be at least 1", "Use 1 or more callers");
        }
    }
}
