package dev.assay.packaging.sample;

/** A service. */
public interface Greeter {
    String greet();
}
