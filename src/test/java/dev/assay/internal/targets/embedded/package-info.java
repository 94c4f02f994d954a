/** The embedded target as a whole, with real clients and real instances. */
@NullMarked
package dev.assay.internal.targets.embedded;

import org.jspecify.annotations.NullMarked;
