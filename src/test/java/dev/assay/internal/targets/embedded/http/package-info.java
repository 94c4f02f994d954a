/** The HTTP server of the embedded target, as raw bytes see it. */
@NullMarked
package dev.assay.internal.targets.embedded.http;

import org.jspecify.annotations.NullMarked;
