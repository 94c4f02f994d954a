package dev.assay.internal.targets.client;

import dev.assay.targets.CapabilityTable;
import java.util.Map;

/**
 * What a target says of itself.
 *
 * @param name by which {@code -Dassay.target} selects it
 * @param capabilities what it shows
 * @param facts for the reader of a report; never a secret
 * @param role that functions are created with, as an ARN
 * @param javaRuntime the Lambda runtime identifier for functions written in Java
 */
public record TargetDescription(
        String name, CapabilityTable capabilities, Map<String, String> facts, String role, String javaRuntime) {}
