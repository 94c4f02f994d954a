/** The folder of a run and what it holds. */
@NullMarked
package dev.assay.internal.runfolder;

import org.jspecify.annotations.NullMarked;
