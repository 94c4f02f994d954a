package dev.assay.internal.verdicts;

import java.util.List;

/**
 * What becomes of a test that its data do not decide.
 *
 * @param fails whether it fails; else it is aborted
 * @param words what is said beside the judgement; empty for nothing
 */
public record WhenUndecided(boolean fails, String words) {

    /** A claim that stays undecided for so many nights in a row fails. */
    public static final int NIGHTS = 3;

    /** As the run says, whatever was before. */
    public static WhenUndecided always(boolean fails) {
        return new WhenUndecided(fails, "");
    }

    /**
     * By the nights before.
     *
     * @param before the runs in which the claim was undecided since it was last decided, newest last
     */
    public static WhenUndecided after(List<String> before) {
        int nights = before.size() + 1;
        if (nights < NIGHTS) {
            return new WhenUndecided(
                    false,
                    "Night " + nights + " of " + NIGHTS + ": a claim that stays undecided for " + NIGHTS
                            + " nights in a row fails");
        }
        return new WhenUndecided(
                true,
                "Undecided for " + nights + " nights in a row, before this one in "
                        + String.join(", ", before.subList(Math.max(0, before.size() - NIGHTS), before.size()))
                        + ": measure more, or claim less");
    }

    String said(String sentence) {
        return words.isEmpty() ? sentence : sentence + ". " + words;
    }
}
