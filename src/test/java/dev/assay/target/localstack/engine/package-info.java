/** Docker engines: real ones, and scripted ones that answer as others do. */
@NullMarked
package dev.assay.target.localstack.engine;

import org.jspecify.annotations.NullMarked;
