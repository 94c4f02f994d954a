/**
 * Reads what the annotations of an experiment class and the settings of a run say, and checks it.
 *
 * <p>Entry: {@link dev.assay.internal.definition.DefinitionReader}, which makes an {@link
 * dev.assay.internal.definition.ExperimentDefinition}, and {@link dev.assay.internal.definition.RunSettings}.
 */
@NullMarked
package dev.assay.internal.definition;

import org.jspecify.annotations.NullMarked;
