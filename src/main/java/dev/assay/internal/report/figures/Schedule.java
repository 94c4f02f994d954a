package dev.assay.internal.report.figures;

import java.util.List;

/**
 * The design as it was carried out: which cell was visited when.
 *
 * @param visits within blocks; the row is the number of the cell
 * @param warmUps the calls with which generations began
 * @param generations when each generation began, in seconds since the first call
 * @param blocks how many blocks there were
 * @param end the end of the last call
 */
public record Schedule(List<Stretch> visits, List<Stretch> warmUps, List<Double> generations, int blocks, double end) {}
