package dev.assay.internal.conditions;

import dev.assay.data.Cell;
import dev.assay.data.Observation;
import dev.assay.internal.design.Design;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Whether the host has room for the CPU shares of all instances that a cell runs at once. Where it has not, they wait for each other, and
 * how long they take tells about the host.
 */
public final class CpuRoom {

    private CpuRoom() {}

    /**
     * The cells that do not fit, with the figures. Where the target does not limit CPU itself, its instances do not share this host, and
     * every cell fits.
     *
     * @param processors of the host
     */
    public static Map<Cell, String> lacking(Design design, List<Observation> observations, int processors) {
        Map<Cell, String> lacking = new LinkedHashMap<>();
        for (Cell cell : design.cells()) {
            share(cell, observations).ifPresent(share -> {
                double wanted = share * cell.callers();
                if (wanted > processors) {
                    lacking.put(cell, sentence(cell, wanted, processors));
                }
            });
        }
        return lacking;
    }

    private static OptionalDouble share(Cell cell, List<Observation> observations) {
        return observations.stream()
                .filter(one -> one.place().cell().equals(cell))
                .map(one -> one.platform().wantedCpuShare())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max();
    }

    private static String sentence(Cell cell, double wanted, int processors) {
        return String.format(
                Locale.ROOT,
                "%d instances at %s want %.2f CPUs, the host has %d",
                cell.callers(),
                cell.label(),
                wanted,
                processors);
    }
}
