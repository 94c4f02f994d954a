/** What runs inside the function and writes SAAF's attributes; depends on the JDK alone. */
@NullMarked
package dev.assay.profiler;

import org.jspecify.annotations.NullMarked;
