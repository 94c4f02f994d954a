package dev.assay.internal.packaging.sample;

/** What only a type argument names. */
public record Item(String name) {}
