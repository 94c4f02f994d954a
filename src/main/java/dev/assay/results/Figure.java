package dev.assay.results;

import dev.assay.data.Observation;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * One figure of an observation.
 *
 * @param name as messages show it
 * @param unit its unit; empty for none
 * @param of reads it; empty if it is unknown
 */
record Figure(String name, String unit, Function<Observation, OptionalDouble> of) {}
