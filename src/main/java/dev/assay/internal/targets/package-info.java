/** The targets that come with Assay, one package per target, and what several of them share. */
@NullMarked
package dev.assay.internal.targets;

import org.jspecify.annotations.NullMarked;
