package dev.assay.targets;

/**
 * Whether the target of a run was able to show something.
 *
 * @param name for example {@code CPU_FOLLOWS_MEMORY}
 * @param present whether it was
 * @param reason how it does it, or why it does not
 */
public record CapabilityRecord(String name, boolean present, String reason) {}
