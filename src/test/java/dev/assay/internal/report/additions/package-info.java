@NullMarked
package dev.assay.internal.report.additions;

import org.jspecify.annotations.NullMarked;
