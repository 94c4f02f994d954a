/** What runs functions in each language on this machine: interpreters, other JDKs, and the loops that serve handlers. */
@NullMarked
package dev.assay.internal.targets.embedded.languages;

import org.jspecify.annotations.NullMarked;
