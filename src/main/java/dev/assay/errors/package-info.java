/** What Assay throws if it cannot use an input. Providers of targets throw {@link dev.assay.errors.InputException}, too. */
@NullMarked
package dev.assay.errors;

import org.jspecify.annotations.NullMarked;
