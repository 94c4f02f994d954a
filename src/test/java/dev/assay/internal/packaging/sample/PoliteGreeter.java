package dev.assay.internal.packaging.sample;

/** A provider that nothing names but the service file. */
public final class PoliteGreeter implements Greeter {

    @Override
    public String greet() {
        return "good morning";
    }
}
