/** Docker engines: real ones, and scripted ones that answer as others do. */
@NullMarked
package dev.assay.internal.targets.localstack.engine;

import org.jspecify.annotations.NullMarked;
