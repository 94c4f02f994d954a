package dev.assay.internal.conditions;

import dev.assay.data.Cell;
import dev.assay.data.Observation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Whether a cell's calls had to compete for processors: figures from a saturated host are figures of the host. */
final class BusyHost {

    private static final double REACHED = 0.95;
    /** With less than half a CPU to spare on average there were times without any. */
    private static final double LITTLE_IDLE = 0.5;

    private static final double MUCH_STOLEN = 0.05;
    private static final int PERCENT = 100;

    private BusyHost() {}

    /** Says how busy it was; empty when it was not, or the target does not show its host. */
    static Optional<String> during(Cell cell, List<Observation> calls) {
        List<CpuUse> known = calls.stream()
                .flatMap(one -> CpuUse.of(one.platform()).stream())
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        double time = sum(known, CpuUse::durationMillis);
        double reached = sum(known, CpuUse::cpuMillis) / sum(known, CpuUse::promisedMillis);
        double idle = sum(known, CpuUse::idleMillis) / time;
        double stolen = sum(known, CpuUse::stolenMillis) / time;
        boolean competed = reached < REACHED && (idle < LITTLE_IDLE || stolen > MUCH_STOLEN);
        return competed ? Optional.of(sentence(cell, reached, idle, stolen)) : Optional.empty();
    }

    private static String sentence(Cell cell, double reached, double idle, double stolen) {
        return String.format(
                Locale.ROOT,
                "the host was busy: calls at %s reached %.0f%% of their CPU share, with %.2f CPUs of the host idle and %.2f"
                        + " taken by the hypervisor on average. Run it again when the host is quiet",
                cell.label(),
                PERCENT * reached,
                idle,
                stolen);
    }

    private static double sum(List<CpuUse> uses, ToDoubleFunction<CpuUse> of) {
        return uses.stream().mapToDouble(of).sum();
    }
}
