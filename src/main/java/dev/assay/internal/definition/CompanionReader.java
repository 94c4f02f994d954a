package dev.assay.internal.definition;

import dev.assay.experiment.Companion;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.measurement.CompanionFunction;
import dev.assay.targets.Elsewhere;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Reads the functions that are deployed beside the one under test, and packages them. */
final class CompanionReader {

    private static final int MOST_CALLS = 1_000_000;
    private static final String NAME = "[a-z][a-z0-9-]{0,19}";

    private final Class<?> type;
    private final Recording recording;

    CompanionReader(Class<?> type, Recording recording) {
        this.type = type;
        this.recording = recording;
    }

    List<CompanionFunction> read() {
        List<CompanionFunction> companions = new ArrayList<>();
        for (Companion companion : type.getAnnotationsByType(Companion.class)) {
            checkName(companion.name(), companions);
            Limits.checkMemory(companion.memoryMegabytes());
            Limits.checkTimeout(companion.timeoutSeconds());
            CodeToPackage code = new CodeToPackage(
                    companion.name(),
                    companion.handler(),
                    List.of(),
                    companion.archive(),
                    companion.archiveHandler(),
                    companion.runtime(),
                    recording);
            code.check(
                    Problem.COMPANION,
                    "companion (" + companion.name() + ")",
                    "Write @Companion(name = \"" + companion.name()
                            + "\", handler = MyHandler.class), or archive and archiveHandler");
            companions.add(new CompanionFunction(
                    code.packaged(companion.name()),
                    Elsewhere.inRegion(companion.region()),
                    companion.memoryMegabytes(),
                    companion.timeoutSeconds(),
                    callsAtMost(companion)));
        }
        return companions;
    }

    private static OptionalInt callsAtMost(Companion companion) {
        int calls = companion.callsAtMost();
        if (calls < 0 || calls > MOST_CALLS) {
            throw new InvalidInputException(
                    Problem.COMPANION,
                    "callsAtMost (" + calls + ") of companion " + companion.name() + " must be 0 to " + MOST_CALLS,
                    "Name how often it runs at the most for one call of the client, or leave it out");
        }
        return calls == 0 ? OptionalInt.empty() : OptionalInt.of(calls);
    }

    private static void checkName(String name, List<CompanionFunction> others) {
        if (!name.matches(NAME)) {
            throw new InvalidInputException(
                    Problem.COMPANION,
                    "companion (" + name
                            + ") must be 1 to 20 lower-case letters, digits and hyphens, and start with a letter",
                    "Use mapper or thumbnail-maker, for example");
        }
        if (others.stream().anyMatch(other -> other.name().equals(name))) {
            throw new InvalidInputException(
                    Problem.COMPANION,
                    "companion (" + name + ") must be named once",
                    "Give each companion its own name");
        }
    }
}
