@NullMarked
package dev.assay.report.allure;

import org.jspecify.annotations.NullMarked;
