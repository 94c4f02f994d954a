/** A small HTTP/1.1 server on loopback, for the services that the embedded target offers. */
@NullMarked
package dev.assay.internal.targets.embedded.http;

import org.jspecify.annotations.NullMarked;
