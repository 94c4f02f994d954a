/** SAAF's files in and out: experiments of FaaS Runner, runs, and reports in its layout. */
@NullMarked
package dev.assay.internal.saaf;

import org.jspecify.annotations.NullMarked;
