package dev.assay.internal.measurement;

/**
 * The code of a function under test.
 *
 * @param name the level of the factor {@code version}; empty if versions are not compared
 * @param code the deployment package, a zip
 * @param handler {@code package.Class} or {@code package.Class::method}
 */
public record FunctionVersion(String name, byte[] code, String handler) {}
