@NullMarked
package dev.assay.target.embedded.instance;

import org.jspecify.annotations.NullMarked;
