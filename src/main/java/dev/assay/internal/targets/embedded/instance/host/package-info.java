/** What the operating system offers for holding processes to a share of the machine, and for leaving nothing behind. */
@NullMarked
package dev.assay.internal.targets.embedded.instance.host;

import org.jspecify.annotations.NullMarked;
