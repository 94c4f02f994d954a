package dev.assay.internal.targets.embedded.languages;

import java.nio.file.Path;
import java.util.Map;

/**
 * The function that an instance is started for.
 *
 * @param code the unpacked deployment package
 * @param handler as its runtime names handlers
 * @param memoryMegabytes what the function has
 * @param environment the function's own variables
 */
public record Start(Path code, String handler, int memoryMegabytes, Map<String, String> environment) {}
