/** What Allure's report gets from Assay: history, parameters, attachments and the results folder. */
@NullMarked
package dev.assay.report.allure;

import org.jspecify.annotations.NullMarked;
