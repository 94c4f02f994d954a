/** Functions that the tests run as instances. */
@NullMarked
package dev.assay.target.embedded.instance.functions;

import org.jspecify.annotations.NullMarked;
