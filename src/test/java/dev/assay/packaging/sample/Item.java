package dev.assay.packaging.sample;

/** What only a type argument names. */
public record Item(String name) {}
