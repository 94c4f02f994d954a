/** Functions that the tests run as instances. */
@NullMarked
package dev.assay.internal.targets.embedded.instance.functions;

import org.jspecify.annotations.NullMarked;
