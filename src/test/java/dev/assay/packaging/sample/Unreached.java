package dev.assay.packaging.sample;

/** What no handler reaches. */
public final class Unreached {}
