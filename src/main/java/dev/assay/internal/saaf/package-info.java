/**
 * SAAF's files in and out: experiments of FaaS Runner, runs, and reports in its layout.
 *
 * <p>Entry: {@link dev.assay.internal.saaf.FaasRunner} runs the experiments of FaaS Runner's files; {@link
 * dev.assay.internal.saaf.ImportedRun} and {@link dev.assay.internal.saaf.SaafReport} read and write SAAF's results.
 */
@NullMarked
package dev.assay.internal.saaf;

import org.jspecify.annotations.NullMarked;
