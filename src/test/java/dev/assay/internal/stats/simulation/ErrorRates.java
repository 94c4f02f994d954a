package dev.assay.internal.stats.simulation;

import dev.assay.internal.design.StoppingRule;
import dev.assay.internal.stats.BestLevels;
import dev.assay.internal.stats.Centre;
import dev.assay.internal.stats.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes the page of error rates: {@code mvn -Pvalidate process-test-classes}. Seeds are fixed, so the same code writes the same page.
 */
public final class ErrorRates {

    static final int RUNS = 1_000;
    static final int[][] SIZES = {{5, 4}, {10, 10}, {20, 20}};

    /** The aim of 5%, and two standard errors. */
    private static final double MOST = 5 + 2 * 100 * Math.sqrt(0.05 * 0.95 / RUNS);

    /** Two standard errors of the larger side less twice the smaller, if the sides are 4% and 2%. */
    private static final double BALANCE = 2 * 100 * Math.sqrt((0.04 * 0.96 + 4 * 0.02 * 0.98) / RUNS);

    private final List<String> beyond = new ArrayList<>();
    private final List<String> unbalanced = new ArrayList<>();
    private final StringBuilder page = new StringBuilder();

    private ErrorRates() {}

    /** @param arguments the file to write */
    public static void main(String[] arguments) throws IOException {
        ErrorRates rates = new ErrorRates();
        rates.write();
        Files.writeString(Path.of(arguments[0]), rates.page.toString().strip() + "\n");
    }

    private void write() {
        line("# Error rates");
        line("");
        line(
                "This page is written by `mvn -Pvalidate process-test-classes`, with fixed seeds. Claims are judged as in a run, with the");
        line("truth exactly at the bound, which is the worst case. Each figure is a percentage of " + RUNS
                + " simulated runs; a standard");
        line("error at 5% is 0.7 points. The aim is 5% on each side.");
        for (JudgedClaim claim : JudgedClaim.values()) {
            claim(claim);
        }
        best();
        new FurtherSections(this).tuning();
        new FurtherSections(this).ofCalls();
        rounds();
        new FurtherSections(this).ofRounds();
        looks();
        together();
        coarse();
        trends();
        needed();
        new FurtherSections(this).ofLivesAndGates();
        nights();
        families();
        beyondTheAim();
    }

    private void claim(JudgedClaim claim) {
        line("");
        line("## Claims on the " + claim.words());
        line("");
        line("Falsely held / falsely refuted, by generations x calls.");
        line("");
        line("| calls | 5 x 4 | 10 x 10 | 20 x 20 |");
        line("|---|---|---|---|");
        for (CallScenario scenario : CallScenario.values()) {
            StringBuilder row = new StringBuilder("| " + scenario.words() + " |");
            for (int[] size : SIZES) {
                JudgedClaim.Errors errors = claim.errors(scenario, size[0], size[1], RUNS);
                row.append(cell(claim.words() + ", " + scenario.words(), errors.held(), errors.refuted()));
            }
            line(row.toString());
        }
    }

    private void rounds() {
        line("");
        line("## Claims on the deviation between rounds");
        line("");
        line("Falsely held / falsely refuted, by generations x rounds.");
        line("");
        line("| rounds | 5 x 6 | 5 x 12 | 10 x 12 |");
        line("|---|---|---|---|");
        for (RoundScenario scenario : RoundScenario.values()) {
            StringBuilder row = new StringBuilder(
                    "| " + scenario.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " |");
            for (int[] size : RoundClaimsTest.SIZES) {
                int[] errors = RoundClaimsTest.errors(scenario, size)[1];
                row.append(cell(
                        "deviation between rounds, " + scenario,
                        100.0 * errors[0] / RoundClaimsTest.RUNS,
                        100.0 * errors[1] / RoundClaimsTest.RUNS));
            }
            line(row.toString());
        }
    }

    private void looks() {
        line("");
        line("## Three looks (`@Stopping`)");
        line("");
        line(
                "Falsely held / falsely refuted, after 5, 10 and 20 generations of four calls; mean costs of 20 calls, INIT of one.");
        line("");
        line("| claim | calls, instances differ by | until decided | until a half width of 5% |");
        line("|---|---|---|---|");
        for (String claim : new String[] {"median", "ratio", "mean cost", "INIT"}) {
            for (double[] spread : new double[][] {{0.1, 0}, {0.5, 0}, {1, 0}, {0.1, 0.1}}) {
                int[] decided = LooksTest.errors(claim, spread[0], spread[1], StoppingRule.ERROR, 0);
                int[] narrow = LooksTest.errors(claim, spread[0], spread[1], StoppingRule.ERROR, 0.05);
                line(String.format(
                        Locale.ROOT,
                        "| %s | lognormal %s, %s | %.1f / %.1f | %.1f / %.1f |",
                        claim,
                        spread[0],
                        spread[1],
                        LooksTest.percent(decided[0]),
                        LooksTest.percent(decided[1]),
                        LooksTest.percent(narrow[0]),
                        LooksTest.percent(narrow[1])));
            }
        }
    }

    private void together() {
        line("");
        line("## Several levels in one claim");
        line("");
        line("A claim is refuted if one of its levels or series is. 10 generations of 4 calls, lognormal 0.5.");
        line("");
        line("| claim | levels | falsely refuted by 90% intervals | by intervals for all together |");
        line("|---|---|---|---|");
        for (Object[] row : new Object[][] {{"median", 5}, {"median", 10}, {"exponent", 5}}) {
            double[] refuted = TogetherTest.refuted((String) row[0], (Integer) row[1], RUNS);
            line(String.format(Locale.ROOT, "| %s | %s | %.1f | %.1f |", row[0], row[1], refuted[0], refuted[1]));
        }
    }

    private void coarse() {
        line("");
        line("## A coarse clock");
        line("");
        line(
                "Calls that differ by 10%, counted in whole ticks; 20 generations of 20. How often 90% intervals miss: bare ones, which");
        line(
                "know nothing of rounding, and those that claims and reports use, which are wider by half a tick. A claim on");
        line("fewer than 20 ticks is aborted; at 20, half a tick is 2.5%.");
        line("");
        line(
                "| median, in ticks | median, bare | median | ratio of two medians | exponent, bare | exponent | refused |");
        line("|---|---|---|---|---|---|---|");
        for (int ticks : new int[] {5, 10, 21, 100}) {
            StringBuilder row = new StringBuilder("| " + ticks);
            Arrays.stream(CoarseClockSimulationTest.misses(ticks, RUNS))
                    .forEach(percent -> row.append(String.format(Locale.ROOT, " | %.1f", percent)));
            line(row + " |");
        }
    }

    private void trends() {
        double[] found = TrendUnitsTest.found(RUNS);
        line("");
        line("## Trends over a configuration");
        line("");
        line("Three levels without an effect, each with its instances, which differ by 5%; 5 generations of 4 blocks.");
        line("");
        line("| unit of the permutation | falsely found to rise |");
        line("|---|---|");
        line(String.format(Locale.ROOT, "| block | %.1f |", found[0]));
        line(String.format(Locale.ROOT, "| generation (as claims are judged) | %.1f |", found[1]));
    }

    private void needed() {
        line("");
        line("## How many calls would decide");
        line("");
        line(
                "A claim that a median is at most 1 was undecided after 5 generations of 4 calls. How often a run of the size");
        line("that it asks for (up to 200 generations) decides.");
        line("");
        line("| true median | if the truth lies where it was estimated | as it is |");
        line("|---|---|---|");
        for (double truth : new double[] {0.98, 0.95, 0.9, 1.05}) {
            line(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f |",
                    truth,
                    NeededTest.decided(truth, true, RUNS),
                    NeededTest.decided(truth, false, RUNS)));
        }
    }

    private void nights() {
        line("");
        line("## Gate and history on real cold starts");
        line("");
        line(
                "INIT times of AWS Lambda in 2024. The gate compares versions in turns; histories have their days in another order.");
        line("");
        line("| | change | alarms | aim |");
        line("|---|---|---|---|");
        for (Object[] row :
                new Object[][] {{20, 1.0, "at most 1.5%"}, {10, 1.0, ""}, {20, 1.1, "at least 90%"}, {10, 1.2, ""}}) {
            int[] alarms = GateOnRealColdStartsTest.alarms((Integer) row[0], (Double) row[1]);
            line(alarms("gate, " + row[0] + " generations a side", (Double) row[1], alarms, (String) row[2]));
        }
        for (Object[] row : new Object[][] {{50, 1.0}, {100, 1.0}, {50, 1.1}, {100, 1.1}}) {
            int[] alarms = ChangePointsOnRealColdStartsTest.changed((Integer) row[0], (Double) row[1]);
            line(alarms("history of " + row[0] + " nights", (Double) row[1], alarms, ""));
        }
    }

    private void families() {
        line("");
        line("## Families of gates");
        line("");
        line(
                "Gates of several functions on the same real days. Of 4,000 families, any false alarm; and how often the one that is");
        line(
                "10% slower is found. Alone: as the claims of an experiment are judged. By Holm: as the versions of one claim are.");
        line("");
        line("| gates, days a side | any false alarm, alone | by Holm | +10% found, alone | by Holm |");
        line("|---|---|---|---|---|");
        for (int days : new int[] {20, 10}) {
            for (int size : new int[] {4, 10, 20}) {
                double[] shares = GateFamiliesTest.shares(days, size);
                line(String.format(
                        Locale.ROOT,
                        "| %d, %d | %.1f | %.1f | %.1f | %.1f |",
                        size,
                        days,
                        shares[0],
                        shares[1],
                        shares[2],
                        shares[3]));
            }
        }
    }

    String cell(String what, double held, double refuted) {
        String text = String.format(Locale.ROOT, " %.1f / %.1f |", held, refuted);
        String row = "- " + what + ":" + text.replace(" |", "");
        double larger = Math.max(held, refuted);
        double smaller = Math.min(held, refuted);
        if (larger > MOST) {
            beyond.add(row);
        } else if (larger >= 4 && smaller >= 1 && larger > 2 * smaller + BALANCE) {
            unbalanced.add(row);
        }
        return text;
    }

    private void beyondTheAim() {
        line("");
        line("## Beyond the aim");
        line("");
        line("Rows above that are beyond 5% by more than two standard errors.");
        line("");
        beyond.forEach(this::line);
        if (beyond.isEmpty()) {
            line("None.");
        }
        line("");
        line(
                "Of the others, those of whose errors one side has 4% and, by more than two standard errors, over twice the other. A");
        line("side below 1% does not count: there a claim seldom decides, which is safe.");
        line("");
        unbalanced.forEach(this::line);
        if (unbalanced.isEmpty()) {
            line("None.");
        }
    }

    private void best() {
        line("");
        line("## The set of best levels");
        line("");
        line(
                "Five levels, 2% between neighbours, ten calls per generation; how often the set holds the best. The aim is 95%.");
        line("");
        line("| calls | 5 generations | 10 generations |");
        line("|---|---|---|");
        for (CallScenario scenario : CallScenario.values()) {
            line(String.format(
                    Locale.ROOT, "| %s | %.1f | %.1f |", scenario.words(), best(scenario, 5), best(scenario, 10)));
        }
    }

    private static double best(CallScenario scenario, int generations) {
        Random random = new Random(20261127);
        int held = 0;
        for (int run = 0; run < RUNS; run++) {
            List<Sample> levels = new ArrayList<>();
            for (int level = 0; level < 5; level++) {
                levels.add(FurtherRates.scaled(scenario.draw(generations, 10, random), 1 + 0.02 * level));
            }
            held += BestLevels.least(levels, Centre.MEDIAN).contains(0) ? 1 : 0;
        }
        return 100.0 * held / RUNS;
    }

    private static String alarms(String what, double factor, int[] alarms, String aim) {
        String change = factor == 1 ? "none" : String.format(Locale.ROOT, "+%.0f%%", 100 * (factor - 1));
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d of %d (%.1f%%) | %s |",
                what,
                change,
                alarms[0],
                alarms[1],
                100.0 * alarms[0] / alarms[1],
                aim);
    }

    void line(String text) {
        page.append(text).append('\n');
    }
}
