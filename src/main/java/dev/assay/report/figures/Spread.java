package dev.assay.report.figures;

import dev.assay.data.CallTree;
import dev.assay.data.Place;

/**
 * One client's call that made others.
 *
 * @param place where in the design the client made it
 * @param tree with everything that came of it
 * @param fleet how many instances answered the clients of its generation
 */
public record Spread(Place place, CallTree tree, int fleet) {}
