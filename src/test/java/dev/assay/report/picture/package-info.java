@NullMarked
package dev.assay.report.picture;

import org.jspecify.annotations.NullMarked;
