/** What several rooms ask of observations: last attempts, the judged population, bodies. */
@NullMarked
package dev.assay.internal.observations;

import org.jspecify.annotations.NullMarked;
