/**
 * A small HTTP/1.1 server on loopback, for the services that the embedded target offers.
 *
 * <p>Entry: {@link dev.assay.internal.targets.embedded.http.LoopbackServer}, which hands each {@link
 * dev.assay.internal.targets.embedded.http.Exchange} to a {@link dev.assay.internal.targets.embedded.http.Service}.
 */
@NullMarked
package dev.assay.internal.targets.embedded.http;

import org.jspecify.annotations.NullMarked;
