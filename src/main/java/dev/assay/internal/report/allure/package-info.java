/** What Allure's report gets from Assay: history, parameters, attachments and the results folder. */
@NullMarked
package dev.assay.internal.report.allure;

import org.jspecify.annotations.NullMarked;
