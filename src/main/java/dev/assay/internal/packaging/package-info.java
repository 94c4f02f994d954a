/**
 * Deployable artifacts from a handler class on the class path, or from a given archive.
 *
 * <p>Entry: {@link dev.assay.internal.packaging.FunctionPackage}.
 */
@NullMarked
package dev.assay.internal.packaging;

import org.jspecify.annotations.NullMarked;
