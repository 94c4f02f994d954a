package dev.assay.targets;

import java.util.Optional;
import java.util.function.Function;

/**
 * A target that does not come with Assay. Providers are found by {@link java.util.ServiceLoader}; {@code -Dassay.target} names one of
 * them as it names Assay's own.
 */
public interface TargetProvider {

    /** What {@code -Dassay.target} calls it. */
    String name();

    /**
     * Opens it.
     *
     * @param parameter answers a setting by its name
     */
    Target open(Function<String, Optional<String>> parameter);
}
