package dev.assay.internal.targets.localstack.cleanup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was removed from a Docker engine.
 *
 * @param failures what could not be, each with the reason
 */
public record Removed(int containers, int networks, int volumes, List<String> failures) {

    static final Removed NOTHING = new Removed(0, 0, 0, List.of());

    public Removed {
        failures = List.copyOf(failures);
    }

    static Removed failed(String reason) {
        return new Removed(0, 0, 0, List.of(reason));
    }

    Removed and(Removed other) {
        List<String> all = new ArrayList<>(failures);
        all.addAll(other.failures);
        return new Removed(
                containers + other.containers, networks + other.networks, volumes + other.volumes, List.copyOf(all));
    }

    /** Says it in a few words, for example {@code 2 containers, 1 network}; empty when nothing was there. */
    public Optional<String> text() {
        List<String> parts = Stream.of(
                        counted(containers, "container"), counted(networks, "network"), counted(volumes, "volume"))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    private static Optional<String> counted(int count, String what) {
        return switch (count) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of("1 " + what);
            default -> Optional.of(count + " " + what + "s");
        };
    }
}
