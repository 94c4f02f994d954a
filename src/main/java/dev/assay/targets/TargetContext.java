package dev.assay.targets;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a provider may read and write while it opens its target.
 *
 * @param parameters answers a setting by its name, for example {@code assay.embedded.cpu}
 * @param variables answers an environment variable by its name
 * @param progress takes a line for the person who waits, if something takes long
 */
public record TargetContext(
        Function<String, Optional<String>> parameters,
        Function<String, Optional<String>> variables,
        Consumer<String> progress) {}
