/** The command line: makes reports from what a run left on disk. */
@NullMarked
package dev.assay.cli;

import org.jspecify.annotations.NullMarked;
