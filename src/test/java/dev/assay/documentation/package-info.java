/** What the pages of this project say is true of it. */
@NullMarked
package dev.assay.documentation;

import org.jspecify.annotations.NullMarked;
