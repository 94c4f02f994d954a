@NullMarked
package dev.assay.internal.report.picture;

import org.jspecify.annotations.NullMarked;
