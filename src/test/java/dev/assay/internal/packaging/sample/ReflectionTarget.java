package dev.assay.internal.packaging.sample;

/** Found by its name in a string, or by nothing. */
public final class ReflectionTarget {}
