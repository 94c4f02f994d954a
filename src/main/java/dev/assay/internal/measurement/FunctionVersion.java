package dev.assay.internal.measurement;

/**
 * The code of a function under test.
 *
 * @param name the level of the factor {@code version}; empty if versions are not compared
 * @param code the deployment package, a zip
 * @param handler as its runtime names handlers
 * @param runtime a Lambda runtime identifier, or a family of them, of which the target has one: {@code java}, {@code python}, {@code
 *     nodejs}, {@code provided}
 */
public record FunctionVersion(String name, byte[] code, String handler, String runtime) {}
