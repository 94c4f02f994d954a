package dev.assay.internal.fidelity;

import org.jspecify.annotations.Nullable;

/**
 * Something that can be seen of a target, in words that are the same wherever the target does the same.
 *
 * @param question what is looked at
 * @param documented what AWS's documentation says; absent if it does not say
 * @param look finds out
 */
record Fact(String question, @Nullable String documented, Look look) {

    /** Finds out what a target does. */
    @FunctionalInterface
    interface Look {

        String at(ProbedTarget target) throws Exception;
    }
}
