@NullMarked
package dev.assay.internal.report.allure;

import org.jspecify.annotations.NullMarked;
