package dev.assay.internal.packaging.sample;

import java.util.List;

/** A request whose items are named as a type argument alone. */
public record Order(List<Item> items) {}
