package dev.assay.internal.definition;

import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Version;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.internal.measurement.FunctionToDeploy;
import dev.assay.internal.measurement.OwnNames;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what is deployed from the annotations of an experiment class, and packages it. */
final class FunctionReader {

    private final LambdaFunction function;
    private final List<CodeToPackage> code;
    private final TraceReader trace;
    private final Class<?> type;

    FunctionReader(Class<?> type) {
        this.type = type;
        this.trace = new TraceReader(type);
        LambdaFunction said = type.getAnnotation(LambdaFunction.class);
        VersionsReader versions = new VersionsReader(type);
        if (said == null && !versions.areCompared()) {
            throw new InvalidInputException(
                    Problem.HANDLER,
                    "function (of " + type.getName() + ") must be named",
                    "Add @LambdaFunction(handler = ...) to the class");
        }
        this.function =
                said == null ? Objects.requireNonNull(Defaults.class.getAnnotation(LambdaFunction.class)) : said;
        Limits.checkMemory(function.memoryMegabytes());
        Limits.checkTimeout(function.timeoutSeconds());
        Limits.checkEphemeralStorage(function.ephemeralStorageMegabytes());
        OwnNameRules.check(function.name(), function.buckets());
        this.code = versions.areCompared() ? versions(type, said, versions.versions()) : List.of(only(type));
    }

    FunctionToDeploy read() {
        return new FunctionToDeploy(
                code.stream().map(CodeToPackage::packaged).toList(),
                function.memoryMegabytes(),
                function.timeoutSeconds(),
                EnvironmentVariables.read(function.environment()),
                new CompanionReader(type, trace.recording("")).read(),
                function.ephemeralStorageMegabytes(),
                null,
                NetworkReader.atMost(type),
                new OwnNames(function.name(), List.of(function.buckets())));
    }

    /** The function in words, as reports show it. */
    String inWords() {
        return joined(CodeToPackage::inWords) + ", timeout " + function.timeoutSeconds() + " s, " + tmp()
                + joined(CodeToPackage::size);
    }

    /** Only what is not as usual. */
    private String tmp() {
        int megabytes = function.ephemeralStorageMegabytes();
        return megabytes == FunctionToDeploy.USUAL_EPHEMERAL_MEGABYTES ? "" : "/tmp of " + megabytes + " MB, ";
    }

    private String joined(Function<CodeToPackage, String> words) {
        return code.stream().map(words).collect(Collectors.joining(", "));
    }

    private CodeToPackage only(Class<?> type) {
        CodeToPackage one = new CodeToPackage(
                "",
                function.handler(),
                List.of(function.include()),
                function.archive(),
                function.archiveHandler(),
                function.runtime(),
                trace.recording(""));
        one.check(
                Problem.HANDLER,
                "function (of " + type.getName() + ")",
                "Write @LambdaFunction(handler = MyHandler.class), or archive and archiveHandler");
        return one;
    }

    private List<CodeToPackage> versions(Class<?> type, @Nullable LambdaFunction said, List<Version> versions) {
        boolean names =
                said != null && (said.handler() != Void.class || !said.archive().isEmpty());
        if (names) {
            throw new InvalidInputException(
                    Problem.VERSIONS,
                    "function (of " + type.getName() + ") must not name a handler or an archive beside @Version",
                    "Make it a @Version too; @LambdaFunction then says what holds for all of them, such as the timeout");
        }
        return versions.stream().map(this::version).toList();
    }

    private CodeToPackage version(Version version) {
        CodeToPackage one = new CodeToPackage(
                version.name(),
                version.handler(),
                List.of(function.include()),
                version.archive(),
                version.archiveHandler(),
                version.runtime().isEmpty() ? function.runtime() : version.runtime(),
                trace.recording(version.name()));
        one.check(
                Problem.VERSIONS,
                "version (" + version.name() + ")",
                "Write @Version(name = \"" + version.name()
                        + "\", handler = MyHandler.class), or archive and archiveHandler");
        return one;
    }

    /** Carries the annotation's default values. */
    @LambdaFunction
    private static final class Defaults {}
}
