/**
 * Collects the records that functions put into an object store: waits for them, stores them, accounts for records that are
 * missing, executed again or doubled, and deletes what it has stored and nothing else.
 *
 * <p>Entry: {@link dev.assay.internal.collect.Collector}, as its {@link dev.assay.internal.collect.CollectSettings} say.
 */
@NullMarked
package dev.assay.internal.collect;

import org.jspecify.annotations.NullMarked;
