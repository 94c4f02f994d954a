/**
 * A Lambda runtime for Java functions in plain Java, for systems that AWS made no native library for. It runs inside the instance,
 * beside the function, and therefore uses nothing but the JDK and AWS's two Java libraries.
 */
@NullMarked
package dev.assay.internal.targets.embedded.instance.loop;

import org.jspecify.annotations.NullMarked;
