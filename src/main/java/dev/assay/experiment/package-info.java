/** What an experiment is written with: annotations, results and their assertions. */
@NullMarked
package dev.assay.experiment;

import org.jspecify.annotations.NullMarked;
