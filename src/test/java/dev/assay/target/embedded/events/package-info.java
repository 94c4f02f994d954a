@NullMarked
package dev.assay.target.embedded.events;

import org.jspecify.annotations.NullMarked;
