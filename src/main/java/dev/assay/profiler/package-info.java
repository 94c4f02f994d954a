/**
 * What runs inside the function and writes SAAF's attributes; depends on the JDK alone.
 *
 * <p>Entry: {@link dev.assay.profiler.Inspector}. {@link dev.assay.profiler.ProfilePush} puts a profile into an object store for which no
 * client waits.
 */
@NullMarked
package dev.assay.profiler;

import org.jspecify.annotations.NullMarked;
