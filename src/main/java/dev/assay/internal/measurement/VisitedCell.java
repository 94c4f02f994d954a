package dev.assay.internal.measurement;

import dev.assay.design.Cell;
import java.time.Duration;

/**
 * One visit to a cell.
 *
 * @param cell the cell
 * @param generation the number of the generation of instances, from 0
 * @param block the number of the block, from 0; -1 for warm-up
 * @param function the name of the function that serves the cell
 * @param payload what the design sends there
 * @param timeout the function's
 */
record VisitedCell(Cell cell, int generation, int block, String function, byte[] payload, Duration timeout) {}
