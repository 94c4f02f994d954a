package dev.assay.internal.measurement;

import java.util.Map;

/**
 * The code of a function under test.
 *
 * @param name the level of the factor {@code version}; empty if versions are not compared
 * @param code the deployment package, a zip
 * @param handler as its runtime names handlers
 * @param runtime a Lambda runtime identifier, or a family of them, of which the target has one: {@code java}, {@code python}, {@code
 *     nodejs}, {@code provided}
 * @param environment variables that this code needs
 */
public record FunctionVersion(
        String name, byte[] code, String handler, String runtime, Map<String, String> environment) {

    public FunctionVersion {
        environment = Map.copyOf(environment);
    }

    /** Code that needs no variables. */
    public FunctionVersion(String name, byte[] code, String handler, String runtime) {
        this(name, code, handler, runtime, Map.of());
    }

    /** The same with another package. */
    FunctionVersion withCode(byte[] other) {
        return new FunctionVersion(name, other, handler, runtime, environment);
    }
}
