package dev.assay.internal.definition;

import dev.assay.internal.design.Narrowing;
import dev.assay.internal.design.Scale;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.progress.Terminal;
import dev.assay.targets.Capability;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What JUnit's configuration parameters set for a run.
 *
 * @param parameter answers a configuration parameter by name, for settings of the target
 * @param target the target's name, or {@code auto}
 * @param required what the target must be able to show, else the run is an error instead of full of aborted tests
 * @param scale how much is measured
 * @param levels which levels, where not all
 * @param failUndecided whether an undecided claim is a failure at once instead of an aborted test
 * @param seed of the order of visits
 * @param output where runs are kept
 * @param resume the id of a run that goes on instead of a new one
 * @param reportAtEnd whether reports are made when the launcher session ends, instead of by a later build step
 * @param inPlace whether progress overwrites its line, as on a terminal
 */
public record RunSettings(
        Function<String, Optional<String>> parameter,
        String target,
        List<Capability> required,
        Scale scale,
        Narrowing levels,
        boolean failUndecided,
        long seed,
        Path output,
        Optional<String> resume,
        boolean reportAtEnd,
        boolean inPlace) {

    public static final String REQUIRED = "assay.requires";

    public static final String RESUME = "assay.resume";

    private static final String UNDECIDED = "assay.undecided";

    private static final String BY_SCALE = "by scale";

    private static final int SEED_BOUND = 1_000_000_000;

    /** Reads them; {@code parameter} answers a parameter by name. */
    public static RunSettings from(Function<String, Optional<String>> parameter) {
        SpanReader.checkOption(parameter);
        confirms(parameter);
        writesBaseline(parameter);
        history(parameter);
        Scale scale = Scale.named(parameter.apply("assay.scale").orElse("smoke"));
        return new RunSettings(
                parameter,
                parameter.apply("assay.target").orElse("auto"),
                required(parameter.apply(REQUIRED).orElse("")),
                scale,
                Narrowing.parse(parameter.apply("assay.levels").orElse("")),
                failUndecided(
                        parameter.apply(UNDECIDED).orElse(BY_SCALE),
                        scale == Scale.NIGHTLY && history(parameter).isEmpty()),
                parameter
                        .apply("assay.seed")
                        .filter(text -> !text.isBlank())
                        .map(RunSettings::seed)
                        .orElseGet(() -> (long) new SecureRandom().nextInt(SEED_BOUND)),
                output(parameter.apply("assay.output").orElse("target/assay")),
                parameter.apply(RESUME).map(String::strip).filter(text -> !text.isEmpty()),
                choice("assay.report", parameter.apply("assay.report").orElse("session"), "session", "later"),
                inPlace(parameter.apply("assay.progress").orElse("auto")));
    }

    private static boolean inPlace(String text) {
        return text.equals("auto") ? Terminal.watched() : choice("assay.progress", text, "terminal", "lines");
    }

    /** Whether an experiment is measured again before a claim that chance may have refuted fails. */
    public boolean confirms() {
        return confirms(parameter);
    }

    /** Whether the baseline beside each experiment is written anew. */
    public boolean writesBaseline() {
        return writesBaseline(parameter);
    }

    private static boolean writesBaseline(Function<String, Optional<String>> parameter) {
        return choice("assay.baseline", parameter.apply("assay.baseline").orElse("compare"), "write", "compare");
    }

    /** The folder below which nightly runs keep their history; empty if they keep none. */
    public Optional<Path> history() {
        return history(parameter);
    }

    private static Optional<Path> history(Function<String, Optional<String>> parameter) {
        String text = parameter.apply("assay.history").orElse(".assay");
        return text.isBlank() || text.equals("none") ? Optional.empty() : Optional.of(output(text));
    }

    private static boolean confirms(Function<String, Optional<String>> parameter) {
        return choice("assay.confirm", parameter.apply("assay.confirm").orElse("yes"), "yes", "no");
    }

    private static Path output(String text) {
        try {
            if (!text.isBlank()) {
                return Path.of(text);
            }
        } catch (InvalidPathException e) {
            throw new InvalidInputException(
                    Problem.OPTION,
                    "assay.output (" + text.replaceAll("\\p{Cntrl}", "?") + ") must be the path of a folder: "
                            + e.getReason(),
                    "Leave it out for target/assay",
                    e);
        }
        throw new InvalidInputException(
                Problem.OPTION, "assay.output (" + text + ") must name a folder", "Leave it out for target/assay");
    }

    private static List<Capability> required(String text) {
        return Arrays.stream(text.split(","))
                .filter(name -> !name.isBlank())
                .map(Capability::named)
                .toList();
    }

    private static boolean failUndecided(String text, boolean otherwise) {
        return switch (text) {
            case BY_SCALE, "" -> otherwise;
            default -> choice(UNDECIDED, text, "fail", "abort");
        };
    }

    /** Whether a claim fails that stays undecided for some nights in a row, by the history. */
    public boolean failsAfterNights() {
        String text = parameter.apply(UNDECIDED).orElse(BY_SCALE);
        boolean byScale = text.equals(BY_SCALE) || text.isEmpty();
        return byScale && scale == Scale.NIGHTLY && history().isPresent();
    }

    private static boolean choice(String name, String text, String yes, String no) {
        if (text.equals(yes) || text.equals(no)) {
            return text.equals(yes);
        }
        throw new InvalidInputException(
                Problem.OPTION, name + " (" + text + ") must be " + yes + " or " + no, "Use -D" + name + "=" + no);
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new InvalidInputException(
                    Problem.OPTION,
                    "assay.seed (" + text + ") must be a whole number",
                    "Leave it out for a new one",
                    e);
        }
    }
}
