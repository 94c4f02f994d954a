package dev.assay.data;

import dev.assay.design.Cell;

/**
 * Where in the design an invocation stands.
 *
 * @param cell the combination of levels
 * @param generation the number of the generation of instances, from 0
 * @param block the number of the block within the whole design, from 0; -1 for warm-up calls before a generation's first block
 * @param call the number of the call within the visit, from 0
 * @param caller which of the concurrent callers made it, from 0
 */
public record Place(Cell cell, int generation, int block, int call, int caller) {}
