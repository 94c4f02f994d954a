/**
 * AWS's Java runtime without its native library, for systems that AWS made none for. It runs inside the instance, beside the
 * function, and therefore uses nothing but the JDK and AWS's libraries.
 */
@NullMarked
package dev.assay.internal.targets.embedded.instance.loop;

import org.jspecify.annotations.NullMarked;
