/** How busy and how fast the machine is that instances run on. */
@NullMarked
package dev.assay.target.host;

import org.jspecify.annotations.NullMarked;
