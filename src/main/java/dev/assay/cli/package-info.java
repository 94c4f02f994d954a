/**
 * The command line: makes reports from what a run left on disk.
 *
 * <p>Entry: {@link dev.assay.cli.Main}. Each command is a class {@code *Command}.
 */
@NullMarked
package dev.assay.cli;

import org.jspecify.annotations.NullMarked;
