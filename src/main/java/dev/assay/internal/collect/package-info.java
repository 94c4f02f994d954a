/**
 * Records that functions put into an object store: waits for them, stores them, accounts for what is missing, executed again or doubled, and deletes
 * what it has stored and nothing else.
 */
@NullMarked
package dev.assay.internal.collect;

import org.jspecify.annotations.NullMarked;
