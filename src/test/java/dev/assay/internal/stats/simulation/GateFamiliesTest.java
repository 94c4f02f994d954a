package dev.assay.internal.stats.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.stats.Holm;
import dev.assay.internal.stats.VersionGate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often any of several gates alarms falsely, and how often the only version that is 10% slower is found, if each gate is judged alone
 * and if all are adjusted by Holm's procedure: real cold starts of different functions on the same days. 4,000 families per row.
 */
class GateFamiliesTest {

    private static final int FAMILIES = 4_000;
    private static final double CHANGE = 1.1;
    private static final double SIGNIFICANCE = 0.05;

    @ParameterizedTest
    @CsvSource({"20, 4", "20, 10", "20, 20", "10, 4", "10, 10", "10, 20"})
    void gatesThatAreJudgedAloneAlarmRarelyEnoughTogether(int days, int size) {
        double[] shares = shares(days, size);
        System.out.printf(
                Locale.ROOT,
                "%d gates of %d days a side: any false alarm %.1f%% alone, %.1f%% by Holm; +10%% found %.1f%% alone, %.1f%% by"
                        + " Holm%n",
                size,
                days,
                shares[0],
                shares[1],
                shares[2],
                shares[3]);
        // 5%, and three standard errors
        assertThat(shares[0]).isLessThanOrEqualTo(5 + 3 * 100 * Math.sqrt(0.05 * 0.95 / FAMILIES));
        assertThat(shares[1]).isLessThanOrEqualTo(shares[0]);
        assertThat(shares[3]).isLessThanOrEqualTo(shares[2]);
    }

    /** In percent of families: any false alarm, alone and by Holm; the change is found, alone and by Holm. */
    static double[] shares(int days, int size) {
        List<List<VersionGate[]>> windows = windows(days);
        Random random = new Random(20261128);
        int[] counts = new int[4];
        for (int family = 0; family < FAMILIES; family++) {
            List<VersionGate[]> window = new ArrayList<>(windows.get(random.nextInt(windows.size())));
            Collections.shuffle(window, random);
            List<VersionGate[]> gates = window.subList(0, size);
            List<VersionGate> same = gates.stream().map(one -> one[0]).toList();
            List<VersionGate> changed = new ArrayList<>(same);
            changed.set(0, gates.get(0)[1]);
            counts[0] += same.stream().anyMatch(GateFamiliesTest::alarms) ? 1 : 0;
            counts[1] += holm(same).stream().anyMatch(GateFamiliesTest::alarms) ? 1 : 0;
            counts[2] += changed.get(0).slower(SIGNIFICANCE) ? 1 : 0;
            counts[3] += holm(changed).get(0).slower(SIGNIFICANCE) ? 1 : 0;
        }
        double[] shares = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            shares[i] = 100.0 * counts[i] / FAMILIES;
        }
        return shares;
    }

    /** By the days, the gates of all configurations: without a change, and with one. */
    private static List<List<VersionGate[]>> windows(int days) {
        List<List<VersionGate[]>> windows = new ArrayList<>();
        for (List<double[]> configuration : RealColdStarts.byConfiguration().values()) {
            for (int start = 0, window = 0; start + 2 * days <= configuration.size(); start += days, window++) {
                if (windows.size() == window) {
                    windows.add(new ArrayList<>());
                }
                List<double[]> turns = configuration.subList(start, start + 2 * days);
                windows.get(window).add(new VersionGate[] {
                    GateOnRealColdStartsTest.gate(turns, 1), GateOnRealColdStartsTest.gate(turns, CHANGE)
                });
            }
        }
        return windows.stream().filter(window -> window.size() >= 20).toList();
    }

    /** Either way, since the versions are the same. */
    private static boolean alarms(VersionGate gate) {
        return gate.slower() || gate.faster();
    }

    private static List<VersionGate> holm(List<VersionGate> gates) {
        double[] together =
                Holm.adjusted(gates.stream().mapToDouble(VersionGate::p).toArray());
        List<VersionGate> adjusted = new ArrayList<>();
        for (int i = 0; i < gates.size(); i++) {
            adjusted.add(gates.get(i).adjusted(together[i]));
        }
        return adjusted;
    }
}
