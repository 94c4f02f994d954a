@NullMarked
package dev.assay.target.host;

import org.jspecify.annotations.NullMarked;
