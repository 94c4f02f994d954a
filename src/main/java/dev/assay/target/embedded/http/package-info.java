/** A small HTTP/1.1 server on loopback, for the services that the embedded target offers. */
@NullMarked
package dev.assay.target.embedded.http;

import org.jspecify.annotations.NullMarked;
