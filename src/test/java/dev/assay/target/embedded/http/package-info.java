/** The HTTP server of the embedded target, as raw bytes see it. */
@NullMarked
package dev.assay.target.embedded.http;

import org.jspecify.annotations.NullMarked;
