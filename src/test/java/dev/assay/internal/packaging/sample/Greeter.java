package dev.assay.internal.packaging.sample;

/** A service. */
public interface Greeter {
    String greet();
}
