package dev.assay.internal.report.figures;

import dev.assay.data.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which instance served which call, and when: reuse, gaps in which the instance was frozen, cold starts, refused calls.
 *
 * @param instances the instances that are shown, in the order of cells and of their first calls
 * @param seen how many instances there were; more than are shown if there were too many for a picture
 * @param served the calls, by instance
 * @param starts the cold starts among them: from the client's start of the call to the end of INIT
 * @param failures calls that did not succeed, the first ones
 * @param failed how many calls did not succeed within the time that is shown
 * @param renewals when each generation of instances began
 * @param end the end of the last call, in seconds since the experiment's first call
 */
public record InstanceTimeline(
        List<Instance> instances,
        int seen,
        List<Stretch> served,
        List<Stretch> starts,
        List<FailedCall> failures,
        int failed,
        List<Double> renewals,
        double end) {

    /**
     * One instance.
     *
     * @param name the platform's name for it, or the one that its profile gave it
     * @param cell the number of the cell of its first call
     * @param generation the number of its generation, from 0
     * @param calls how many calls it served
     * @param from when the first of them began
     * @param to when the last of them ended
     */
    public record Instance(String name, int cell, int generation, int calls, double from, double to) {}

    /**
     * A call that did not succeed.
     *
     * @param seconds when it ended
     * @param outcome how
     * @param cell the number of its cell
     * @param row the instance that ran it; absent if none is known
     */
    public record FailedCall(
            double seconds,
            Outcome outcome,
            int cell,
            @Nullable Integer row) {}
}
