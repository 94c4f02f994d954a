package dev.assay.internal.verdicts;

import dev.assay.data.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** What one test has judged so far, the figures behind its verdict, and on which cells it must not judge. */
public final class Judgements {

    private final WhenUndecided whenUndecided;
    private final Map<Cell, String> unfit;
    private final Function<String, Optional<String>> lacking;
    private final List<Judgement> made = new ArrayList<>();
    private final List<BegunClaim> begun = new ArrayList<>();
    private boolean dataWereRead;
    private String confirmation = "";

    public Judgements(boolean failUndecided) {
        this(WhenUndecided.always(failUndecided), Map.of(), any -> Optional.empty());
    }

    /**
     * @param whenUndecided what becomes of the test if the data do not decide it
     * @param unfit the cells on which the test must not judge a figure, each with the reason
     * @param lacking why the target lacks a capability; empty if it has it
     */
    public Judgements(
            WhenUndecided whenUndecided, Map<Cell, String> unfit, Function<String, Optional<String>> lacking) {
        this.whenUndecided = whenUndecided;
        this.unfit = Map.copyOf(unfit);
        this.lacking = lacking;
    }

    /**
     * Refuses a cell whose figures say nothing about what the test claims.
     *
     * @throws TestAbortedException with the reason
     */
    public void refuseUnfit(Cell cell) {
        @Nullable String reason = unfit.get(cell);
        if (reason != null) {
            throw new TestAbortedException(reason);
        }
    }

    /**
     * Refuses a claim that this target would answer wrongly.
     *
     * @throws TestAbortedException with the reason
     */
    public void require(String capability) {
        lacking.apply(capability).ifPresent(reason -> {
            throw new TestAbortedException(reason);
        });
    }

    /** Begins a claim, which must be finished before the test ends. */
    public synchronized BegunClaim begin(String words, String missing) {
        BegunClaim claim = new BegunClaim(words, missing);
        begun.add(claim);
        return claim;
    }

    public synchronized List<BegunClaim> unfinished() {
        return begun.stream().filter(claim -> !claim.isFinished()).toList();
    }

    /** Hands out data that the test may make plain assertions on. Those leave no trace, so the test has the benefit of the doubt. */
    public synchronized <T> T read(T data) {
        dataWereRead = true;
        return data;
    }

    public synchronized boolean dataWereRead() {
        return dataWereRead;
    }

    public synchronized List<Judgement> made() {
        return List.copyOf(made);
    }

    /** Takes one judgement, and ends the test unless the claim held. */
    public void judged(Judgement judgement) {
        judged(Stream.of(() -> judgement));
    }

    /**
     * Makes all judgements of a claim, then ends the test by the gravest: what is refuted at one level must not hide behind what is
     * undecided, or cannot be judged, at another.
     *
     * @throws ClaimRefutedError when one is refuted
     * @throws TestAbortedException when one cannot be made, or is undecided and that is no failure
     */
    public void judged(Stream<Supplier<Judgement>> claim) {
        List<Judgement> now = new ArrayList<>();
        List<TestAbortedException> aborted = new ArrayList<>();
        claim.forEach(one -> {
            try {
                now.add(one.get());
            } catch (TestAbortedException e) {
                aborted.add(e);
            }
        });
        synchronized (this) {
            made.addAll(now);
        }
        first(now, Verdict.REFUTED).ifPresent(sentence -> {
            throw new ClaimRefutedError(sentence);
        });
        if (!aborted.isEmpty()) {
            throw aborted.get(0);
        }
        first(now, Verdict.UNDECIDED).ifPresent(this::undecided);
    }

    private static Optional<String> first(List<Judgement> judgements, Verdict verdict) {
        return judgements.stream()
                .filter(one -> one.verdict() == verdict)
                .map(JudgementSentence::of)
                .findFirst();
    }

    /** Keeps what other data of the experiment had said before, and what came of both. */
    public synchronized void confirms(List<Judgement> before, String words) {
        made.addAll(before);
        confirmation = words;
    }

    /** What came of judging twice; empty if that was not done. */
    public synchronized String confirmation() {
        return confirmation;
    }

    /** Whether chance may have refuted what was judged: other calls could have led to another verdict. */
    public synchronized boolean refutedByChance() {
        return made.stream().anyMatch(one -> one.verdict() == Verdict.REFUTED)
                && made.stream().filter(one -> one.verdict() == Verdict.REFUTED).allMatch(Judgement::byChance);
    }

    /** Ends the test as undecided, which is a failure or not as the run says. */
    public void undecided(String sentence) {
        String words = whenUndecided.said(sentence);
        if (whenUndecided.fails()) {
            throw new ClaimUndecidedError(words);
        }
        throw new ClaimUndecidedException(words);
    }
}
