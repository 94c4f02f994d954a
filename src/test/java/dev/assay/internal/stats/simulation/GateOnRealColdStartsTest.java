package dev.assay.internal.stats.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.stats.Sample;
import dev.assay.internal.stats.VersionGate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The gate on real cold starts, whose noise no simulation has: days are generations, and the days of two versions stand in
 * turns (ABBA). Without a change an alarm is false; with all times of one version longer by a part, an alarm is right.
 */
class GateOnRealColdStartsTest {

    @ParameterizedTest
    @CsvSource({"20, 1.0, 0, 0.015", "10, 1.0, 0, 0.03", "20, 1.1, 0.85, 1", "10, 1.2, 0.9, 1"})
    void alarmsRarelyWithoutAChangeAndMostlyWithOne(int days, double factor, double least, double most) {
        int[] counted = alarms(days, factor);
        int alarms = counted[0];
        int gates = counted[1];
        System.out.printf(Locale.ROOT, "gate, %d days a side, x%.1f: %d alarms in %d%n", days, factor, alarms, gates);
        assertThat(gates).isGreaterThan(500);
        assertThat((double) alarms / gates).isBetween(least, most);
    }

    /** Alarms and gates. */
    static int[] alarms(int days, double factor) {
        int alarms = 0;
        int gates = 0;
        for (List<double[]> configuration : RealColdStarts.byConfiguration().values()) {
            for (int start = 0; start + 2 * days <= configuration.size(); start += days) {
                VersionGate gate = gate(configuration.subList(start, start + 2 * days), factor);
                alarms += gate.slower() || (factor == 1 && gate.faster()) ? 1 : 0;
                gates++;
            }
        }
        return new int[] {alarms, gates};
    }

    static VersionGate gate(List<double[]> days, double factor) {
        List<double[]> baseline = new ArrayList<>();
        List<double[]> version = new ArrayList<>();
        for (int day = 0; day < days.size(); day++) {
            boolean second = day % 4 == 1 || day % 4 == 2;
            double[] values = days.get(day);
            if (second) {
                version.add(Arrays.stream(values).map(value -> value * factor).toArray());
            } else {
                baseline.add(values);
            }
        }
        return VersionGate.of(
                Sample.of(version.toArray(double[][]::new)), Sample.of(baseline.toArray(double[][]::new)));
    }
}
