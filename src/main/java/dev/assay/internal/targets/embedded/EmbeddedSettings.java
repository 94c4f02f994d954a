package dev.assay.internal.targets.embedded;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.targets.embedded.events.EventTime;
import dev.assay.internal.targets.embedded.instance.FleetSettings;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How the embedded target is run.
 *
 * @param port the port of its server on 127.0.0.1; 0 for any free one
 * @param fleet how instances are run
 * @param accountConcurrency how many calls of all functions may be in flight at once, 1 to 1,000,000
 * @param eventTime makes the time by which asynchronous calls are retried, one per target
 */
public record EmbeddedSettings(int port, FleetSettings fleet, int accountConcurrency, Supplier<EventTime> eventTime) {

    /** The system property that names the port. */
    static final String PORT_PROPERTY = "assay.embedded.port";

    /** The system property that names the account's limit of calls in flight. */
    static final String CONCURRENCY_PROPERTY = "assay.embedded.accountConcurrency";

    /** All that are read here. */
    static final Set<String> OPTIONS =
            Set.of(PORT_PROPERTY, CONCURRENCY_PROPERTY, FleetSettings.CPU_OPTION, FleetSettings.RUNTIME_OPTION);

    private static final int LAST_PORT = 65_535;
    private static final int MOST_CONCURRENCY = 1_000_000;

    /** What AWS gives an account by default. */
    private static final int AWS_CONCURRENCY = 1_000;

    public EmbeddedSettings {
        if (port < 0 || port > LAST_PORT) {
            throw portProblem(Integer.toString(port), "must be 0 (any free port) to " + LAST_PORT);
        }
        if (accountConcurrency < 1 || accountConcurrency > MOST_CONCURRENCY) {
            throw concurrencyProblem(Integer.toString(accountConcurrency));
        }
    }

    /** As AWS Lambda behaves, as far as this machine allows, on any free port. */
    public static EmbeddedSettings likeAws() {
        return new EmbeddedSettings(0, FleetSettings.likeAws(), AWS_CONCURRENCY, EventTime::real);
    }

    /** As {@link #likeAws()}, changed by the parameters {@code assay.embedded.*} that are set. */
    public static EmbeddedSettings from(Function<String, Optional<String>> parameter) {
        String port = parameter.apply(PORT_PROPERTY).orElse("0").strip();
        if (!port.matches("[0-9]{1,9}")) {
            throw portProblem(port, "must be a whole number");
        }
        String concurrency = parameter
                .apply(CONCURRENCY_PROPERTY)
                .orElse("" + AWS_CONCURRENCY)
                .strip();
        if (!concurrency.matches("[0-9]{1,9}")) {
            throw concurrencyProblem(concurrency);
        }
        return likeAws()
                .withFleet(FleetSettings.from(parameter))
                .withPort(Integer.parseInt(port))
                .withAccountConcurrency(Integer.parseInt(concurrency));
    }

    public EmbeddedSettings withPort(int other) {
        return new EmbeddedSettings(other, fleet, accountConcurrency, eventTime);
    }

    public EmbeddedSettings withFleet(FleetSettings other) {
        return new EmbeddedSettings(port, other, accountConcurrency, eventTime);
    }

    public EmbeddedSettings withAccountConcurrency(int calls) {
        return new EmbeddedSettings(port, fleet, calls, eventTime);
    }

    /** @param time is closed with the target that it is made for */
    public EmbeddedSettings withEventTime(Supplier<EventTime> time) {
        return new EmbeddedSettings(port, fleet, accountConcurrency, time);
    }

    private static InvalidInputException concurrencyProblem(String calls) {
        return new InvalidInputException(
                Problem.ACCOUNT_CONCURRENCY,
                CONCURRENCY_PROPERTY + " (" + calls + ") must be a whole number from 1 to " + MOST_CONCURRENCY,
                "Leave it out for " + AWS_CONCURRENCY + ", which is what AWS gives an account");
    }

    private static InvalidInputException portProblem(String port, String must) {
        return new InvalidInputException(
                Problem.PORT, PORT_PROPERTY + " (" + port + ") " + must, "Leave it out to use any free port");
    }
}
