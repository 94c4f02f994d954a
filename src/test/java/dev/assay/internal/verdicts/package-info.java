@NullMarked
package dev.assay.internal.verdicts;

import org.jspecify.annotations.NullMarked;
