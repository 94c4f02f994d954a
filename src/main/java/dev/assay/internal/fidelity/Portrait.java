package dev.assay.internal.fidelity;

import java.util.List;
import java.util.Map;

/**
 * What was seen of one target.
 *
 * @param target its name
 * @param about facts that it tells of itself
 * @param seen by question, what it does
 * @param figures how fast it is
 */
public record Portrait(String target, Map<String, String> about, Map<String, String> seen, List<Figure> figures) {}
