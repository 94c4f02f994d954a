package dev.assay.target.embedded;

import dev.assay.design.InvalidInputException;
import dev.assay.design.Problem;
import dev.assay.target.embedded.instance.FleetSettings;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the embedded target is run.
 *
 * @param port the port of its server on 127.0.0.1; 0 for any free one
 * @param fleet how instances are run
 */
public record EmbeddedSettings(int port, FleetSettings fleet) {

    /** The system property that names the port. */
    static final String PORT_PROPERTY = "assay.embedded.port";

    private static final int LAST_PORT = 65_535;

    public EmbeddedSettings {
        if (port < 0 || port > LAST_PORT) {
            throw portProblem(Integer.toString(port), "must be 0 (any free port) to " + LAST_PORT);
        }
    }

    /** As AWS Lambda behaves, as far as this machine allows, on any free port. */
    public static EmbeddedSettings likeAws() {
        return new EmbeddedSettings(0, FleetSettings.likeAws());
    }

    /** As {@link #likeAws()}, changed by the parameters {@code assay.embedded.*} where they are set. */
    public static EmbeddedSettings from(Function<String, Optional<String>> parameter) {
        String port = parameter.apply(PORT_PROPERTY).orElse("0").strip();
        if (!port.matches("[0-9]{1,9}")) {
            throw portProblem(port, "must be a whole number");
        }
        return likeAws().withFleet(FleetSettings.from(parameter)).withPort(Integer.parseInt(port));
    }

    public EmbeddedSettings withPort(int other) {
        return new EmbeddedSettings(other, fleet);
    }

    public EmbeddedSettings withFleet(FleetSettings other) {
        return new EmbeddedSettings(port, other);
    }

    private static InvalidInputException portProblem(String port, String must) {
        return new InvalidInputException(
                Problem.PORT, PORT_PROPERTY + " (" + port + ") " + must, "Leave it out to use any free port");
    }
}
