package dev.assay.packaging.sample;

/** Found by its name in a string, or by nothing. */
public final class ReflectionTarget {}
