/** Where functions run: the contract of a target and the capabilities it may have. */
@NullMarked
package dev.assay.targets;

import org.jspecify.annotations.NullMarked;
