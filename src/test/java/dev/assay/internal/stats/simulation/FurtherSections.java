package dev.assay.internal.stats.simulation;

import java.util.Locale;

/** The sections of the page of error rates on claims that have a form of their own. */
final class FurtherSections {

    private final ErrorRates page;

    FurtherSections(ErrorRates page) {
        this.page = page;
    }

    void ofCalls() {
        ofCalls("the ratio of bursts, one of which has five times as many calls", FurtherRates::unequalBursts);
        ofCalls("a difference in milliseconds (`byMoreThan`)", FurtherRates::difference);
        ofCalls("linear growth over five levels within 10%", FurtherRates::growth);
    }

    void ofRounds() {
        ofRounds("the share of the variance between rounds", FurtherRates::share);
        ofRounds("a drift", FurtherRates::drift);
    }

    void ofLivesAndGates() {
        page.line("");
        page.line("## Claims on a share of lives");
        page.line("");
        page.line(
                "Falsely held / falsely refuted: that so many live longer than 0.7 of their scale. 40% are not seen to end.");
        page.line("");
        page.line("| hazard | 10 lives | 20 lives | 50 lives |");
        page.line("|---|---|---|---|");
        for (double shape : new double[] {0.7, 1, 2}) {
            String hazard = shape < 1 ? "falls" : shape > 1 ? "rises" : "is constant";
            StringBuilder row = new StringBuilder("| " + hazard + " |");
            for (int lives : new int[] {10, 20, 50}) {
                row.append(
                        cell("share of lives, hazard " + hazard, FurtherRates.survival(shape, lives, ErrorRates.RUNS)));
            }
            page.line(row.toString());
        }
        gates();
    }

    void tuning() {
        page.line("");
        page.line("## A name or a set");
        page.line("");
        page.line(
                "The fastest of five levels after 50 calls of each. AWS Lambda Power Tuning names the level with the least mean,");
        page.line(
                "without the fastest and the slowest 20% of the calls, all made on one instance of the level. Assay names a set, from");
        page.line("five generations of ten calls.");
        page.line("");
        page.line(
                "| neighbours differ by | calls, instances differ by | wrong names | sets without the fastest | sets of it alone | levels in a set |");
        page.line("|---|---|---|---|---|---|");
        for (double apart : new double[] {0.02, 0.05, 0.1}) {
            for (double[] spread : new double[][] {{0.1, 0}, {0.3, 0}, {0.1, 0.05}, {0.3, 0.1}}) {
                double[] rates = TuningRates.rates(apart, spread[0], spread[1], ErrorRates.RUNS);
                page.line(String.format(
                        Locale.ROOT,
                        "| %.0f%% | %.0f%%, %.0f%% | %.1f | %.1f | %.1f | %.1f |",
                        100 * apart,
                        100 * spread[0],
                        100 * spread[1],
                        rates[0],
                        rates[1],
                        rates[2],
                        rates[3]));
            }
        }
    }

    private void gates() {
        page.line("");
        page.line("## Several gates in one claim");
        page.line("");
        page.line(
                "How often one of them alarms although no version differs; 10 generations of 4 calls, lognormal 0.5.");
        page.line("");
        page.line("| versions | each gate alone | by Holm's procedure |");
        page.line("|---|---|---|");
        for (int versions : new int[] {1, 4, 9}) {
            double[] alarms = FurtherRates.gates(versions, ErrorRates.RUNS);
            page.line(String.format(Locale.ROOT, "| %d | %.1f | %.1f |", versions, alarms[0], alarms[1]));
        }
    }

    private void ofCalls(String claim, OfCalls errors) {
        page.line("");
        page.line("## Claims on " + claim);
        page.line("");
        page.line("Falsely held / falsely refuted, by generations x calls.");
        page.line("");
        page.line("| calls | 5 x 4 | 10 x 10 | 20 x 20 |");
        page.line("|---|---|---|---|");
        for (CallScenario scenario : CallScenario.values()) {
            StringBuilder row = new StringBuilder("| " + scenario.words() + " |");
            for (int[] size : ErrorRates.SIZES) {
                row.append(
                        cell(claim + ", " + scenario.words(), errors.of(scenario, size[0], size[1], ErrorRates.RUNS)));
            }
            page.line(row.toString());
        }
    }

    private void ofRounds(String claim, OfRounds errors) {
        page.line("");
        page.line("## Claims on " + claim);
        page.line("");
        page.line("Falsely held / falsely refuted, by generations x rounds.");
        page.line("");
        page.line("| rounds | 5 x 6 | 5 x 12 | 10 x 12 |");
        page.line("|---|---|---|---|");
        for (RoundScenario scenario : RoundScenario.values()) {
            String words = scenario.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            StringBuilder row = new StringBuilder("| " + words + " |");
            for (int[] size : RoundClaimsTest.SIZES) {
                row.append(cell(claim + ", " + words, errors.of(scenario, size, ErrorRates.RUNS)));
            }
            page.line(row.toString());
        }
    }

    private String cell(String what, double[] errors) {
        return page.cell(what, errors[0], errors[1]);
    }

    private interface OfCalls {
        double[] of(CallScenario scenario, int generations, int calls, int runs);
    }

    private interface OfRounds {
        double[] of(RoundScenario scenario, int[] size, int runs);
    }
}
