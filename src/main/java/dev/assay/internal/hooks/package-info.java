/** The two contracts by which annotations of the API reach the room in which experiments run. */
@NullMarked
package dev.assay.internal.hooks;

import org.jspecify.annotations.NullMarked;
