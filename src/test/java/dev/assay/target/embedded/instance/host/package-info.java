@NullMarked
package dev.assay.target.embedded.instance.host;

import org.jspecify.annotations.NullMarked;
