/** How busy and how fast the machine is that instances run on. */
@NullMarked
package dev.assay.internal.targets.host;

import org.jspecify.annotations.NullMarked;
