/** Forms of text: digests and names that suit files. */
@NullMarked
package dev.assay.internal.text;

import org.jspecify.annotations.NullMarked;
