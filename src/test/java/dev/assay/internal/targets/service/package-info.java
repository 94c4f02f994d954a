/** Tests of what services show. */
@org.jspecify.annotations.NullMarked
package dev.assay.internal.targets.service;
