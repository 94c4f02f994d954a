@NullMarked
package dev.assay.internal.report.page;

import org.jspecify.annotations.NullMarked;
