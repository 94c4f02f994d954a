package dev.assay.internal.packaging.sample;

/** What no handler reaches. */
public final class Unreached {}
