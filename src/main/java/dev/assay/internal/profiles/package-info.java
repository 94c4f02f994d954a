/** The profile of the function within its response. */
@NullMarked
package dev.assay.internal.profiles;

import org.jspecify.annotations.NullMarked;
