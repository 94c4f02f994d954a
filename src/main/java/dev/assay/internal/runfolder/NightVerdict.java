package dev.assay.internal.runfolder;

import dev.assay.internal.verdicts.Verdict;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a history keeps of one claim.
 *
 * @param run the run's id
 * @param target the target's name: what a claim came to elsewhere says nothing here
 * @param method class and method of the claim
 * @param cell the level for a claim that is judged at each; absent for one over all levels
 * @param verdict what came of it
 */
public record NightVerdict(
        String run, String target, String method, @Nullable String cell, Verdict verdict) {

    /** What it is about, without run and verdict. */
    NightVerdict claim() {
        return new NightVerdict("", target, method, cell, Verdict.HELD);
    }

    /** Whether it is the same claim at the same level on the same target. */
    public boolean isOfTheSame(NightVerdict other) {
        return target.equals(other.target) && method.equals(other.method) && Objects.equals(cell, other.cell);
    }
}
