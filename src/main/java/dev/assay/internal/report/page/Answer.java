package dev.assay.internal.report.page;

import dev.assay.internal.report.figures.Claim;
import dev.assay.internal.report.figures.ExperimentFigures;
import dev.assay.internal.report.markup.Numbers;
import dev.assay.internal.verdicts.IntervalJudgement;
import dev.assay.internal.verdicts.Judgement;
import dev.assay.internal.verdicts.Verdict;
import dev.assay.internal.verdicts.VerdictRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an experiment asked and what came of it, in words: its claims, the gravest first, with the figure of each. */
record Answer(ExperimentFigures experiment) {

    private static final List<Verdict> GRAVEST_FIRST =
            List.of(Verdict.REFUTED, Verdict.BROKEN, Verdict.UNDECIDED, Verdict.HELD, Verdict.ABORTED);

    private static final int BRIEF = 2;
    private static final Pattern REASON = Pattern.compile("^[^:]{0,60}: ([^:]{1,80})(?::|$)");

    /** What was asked: the question of the experiment's annotation, else what its design asks. */
    String question() {
        String asked = experiment.record().question();
        if (asked != null && !asked.isBlank()) {
            return asked;
        }
        if (experiment.cells().size() == 1) {
            return "How does the function behave with "
                    + experiment.cells().get(0).cell().label() + "?";
        }
        String factors = experiment.record().design().factors().stream()
                .map(factor -> factor.name() + " (" + DesignDetails.levels(factor) + ")")
                .collect(Collectors.joining(" and "));
        return "How does the function behave over " + factors + "?";
    }

    /** The most telling sentences of the answer, for a line of a table. */
    String brief() {
        if (experiment.record().failure() != null) {
            return "No answer: the measurement broke off.";
        }
        List<Claim> claims = new ArrayList<>(experiment.claims());
        if (claims.isEmpty()) {
            return "No claim was judged.";
        }
        claims.sort(Comparator.comparingInt((Claim claim) -> GRAVEST_FIRST.indexOf(claim.verdict()))
                .thenComparingInt(Answer::tellingFirst));
        List<Claim> aborted = claims.stream()
                .filter(claim -> claim.verdict() == Verdict.ABORTED)
                .toList();
        String words = claims.stream()
                .filter(claim -> claim.verdict() != Verdict.ABORTED)
                .limit(BRIEF)
                .map(Answer::sentence)
                .collect(Collectors.joining(" "));
        return (words + aborted(aborted)).strip();
    }

    /** Why claims could not be judged, in the words that come before the details. */
    private static String aborted(List<Claim> claims) {
        if (claims.isEmpty()) {
            return "";
        }
        String message = claims.get(0).records().stream()
                .map(VerdictRecord::message)
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse("");
        Matcher reason = REASON.matcher(message);
        return " Not shown by this run: " + Numbers.counted(claims.size(), "claim")
                + (reason.find() ? ", for " + reason.group(1) : "") + ".";
    }

    /** A figure with an interval tells more than a count; a claim over all levels more than one of each. */
    private static int tellingFirst(Claim claim) {
        boolean interval = claim.records().stream()
                .flatMap(record -> record.judgements().stream())
                .anyMatch(IntervalJudgement.class::isInstance);
        return (interval ? 0 : 1) + (claim.ofEachLevel() ? 2 : 0);
    }

    private static String sentence(Claim claim) {
        String words = claim.words();
        String beginning = switch (claim.verdict()) {
            case REFUTED -> "Refuted: " + words;
            case BROKEN -> "Broken: " + words;
            case UNDECIDED -> "Undecided: " + words;
            case ABORTED -> "Not shown: " + words;
            case HELD -> words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        };
        return beginning + figure(claim) + ".";
    }

    private static String figure(Claim claim) {
        VerdictRecord record = claim.records().stream()
                .filter(one -> one.verdict() == claim.verdict())
                .findFirst()
                .orElseThrow();
        if (claim.ofEachLevel() && claim.records().size() > 1) {
            return ", at " + claim.levels(claim.verdict()) + " of "
                    + Numbers.counted(claim.records().size(), "level");
        }
        return record.judgements().stream()
                .filter(one -> one.verdict() == record.verdict())
                .findFirst()
                .map(Answer::interval)
                .orElse("");
    }

    private static String interval(Judgement one) {
        return one instanceof IntervalJudgement found ? " (" + numbers(found) + ")" : "";
    }

    private static String numbers(IntervalJudgement one) {
        return Numbers.figure(one.figure()) + " "
                + Numbers.interval(
                        one.low(), one.high(), one.bound().low(), one.bound().high());
    }
}
