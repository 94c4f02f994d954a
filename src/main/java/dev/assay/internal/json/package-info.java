/** JSON on disk: whole files, and files of one record per line. */
@NullMarked
package dev.assay.internal.json;

import org.jspecify.annotations.NullMarked;
