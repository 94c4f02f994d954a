/**
 * Runs inside functions that are called by event sources or traced: hands the event to the function's own handler, and leaves a record
 * of the invocation. It knows the JDK, Lambda's interfaces and the core of the AWS SDK, which may be missing.
 *
 * <p>Entry: {@link dev.assay.internal.tracing.TracedHandler}, around the function's own handler, and {@link
 * dev.assay.internal.tracing.SdkCalls} in its AWS SDK.
 */
@NullMarked
package dev.assay.internal.tracing;

import org.jspecify.annotations.NullMarked;
