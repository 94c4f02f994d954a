package dev.assay.internal.definition;

import dev.assay.data.Factors;
import dev.assay.data.Level;
import dev.assay.experiment.Vpc;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads which networks an experiment is measured in. */
final class NetworkReader {

    private static final int SHORTEST_MINUTES = 10;
    private static final int LONGEST_MINUTES = 720;

    private NetworkReader() {}

    static Optional<DesignFactor> factor(Class<?> type) {
        return Optional.ofNullable(type.getAnnotation(Vpc.class))
                .map(vpc -> new DesignFactor(
                        Factors.NETWORK,
                        DesignFactor.Role.CONFIGURATION,
                        Stream.of(vpc.value())
                                .map(network -> new Level(Factors.NETWORK, network.label(), ""))
                                .toList()));
    }

    /** How long what is paid by the hour may exist; none without a network. */
    static Duration atMost(Class<?> type) {
        Vpc vpc = type.getAnnotation(Vpc.class);
        if (vpc == null) {
            return Duration.ZERO;
        }
        int minutes = vpc.atMostMinutes();
        if (minutes < SHORTEST_MINUTES || minutes > LONGEST_MINUTES) {
            throw new InvalidInputException(
                    Problem.LEVELS,
                    "atMostMinutes (" + minutes + ") of @Vpc must be " + SHORTEST_MINUTES + " to " + LONGEST_MINUTES,
                    "Each hour begun of a NAT gateway is paid");
        }
        return Duration.ofMinutes(minutes);
    }
}
