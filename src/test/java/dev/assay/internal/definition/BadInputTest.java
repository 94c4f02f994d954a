package dev.assay.internal.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.experiment.Claim;
import dev.assay.experiment.Concurrency;
import dev.assay.experiment.EachLevel;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.Factor;
import dev.assay.experiment.FunctionTimeout;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Memory;
import dev.assay.experiment.Payload;
import dev.assay.experiment.Version;
import dev.assay.experiment.fixture.Echo;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.results.Observations;
import dev.assay.results.Results;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each wrong class gets one clear message, from reading it: nothing has been deployed by then. */
class BadInputTest {

    static Stream<Arguments> wrongClasses() {
        return Stream.of(
                Arguments.of(TooSmall.class, "memory (64) must be 128 to 10,240 MB"),
                Arguments.of(
                        NamedTwice.class,
                        "function name (saaf_mp) must be that of one function, but the design deploys 2: "
                                + "128mb-30s, 256mb-30s"),
                Arguments.of(OddName.class, "function name (saaf mp) must be 1 to 64 letters, digits, - and _"),
                Arguments.of(OddBucket.class, "bucket (SaafDump) must be 3 to 63 lower-case letters"),
                Arguments.of(TooSmallAlone.class, "memory (127) must be 128 to 10,240 MB"),
                Arguments.of(TooLittleTmp.class, "ephemeral storage (511) must be 512 to 10,240 MB"),
                Arguments.of(TooMuchTmp.class, "ephemeral storage (10241) must be 512 to 10,240 MB"),
                Arguments.of(NoLevel.class, "memory ([]) must have at least one level"),
                Arguments.of(LevelTwice.class, "memory (128) must be named once"),
                Arguments.of(NoCalls.class, "invocations (0) must be at least 1"),
                Arguments.of(NobodyCalls.class, "concurrency (0) must be at least 1"),
                Arguments.of(
                        TooFewGenerations.class, "generations (3) must be at least 5 if a claim asks for an interval"),
                Arguments.of(TooLong.class, "timeout (901) must be 1 to 900 s"),
                Arguments.of(
                        NoFunction.class,
                        "function (of dev.assay.internal.definition.BadInputTest$NoFunction) must be named"),
                Arguments.of(NeitherNor.class, "must name either a handler or an archive"),
                Arguments.of(NoHandlerMethod.class, "java.lang.Object"),
                Arguments.of(ArchiveMissing.class, "no/such/function.jar) must be a file that exists"),
                Arguments.of(NotJson.class, "payload ({n: 1) must be JSON"),
                Arguments.of(
                        NoFields.class, "payload (3) must be a JSON object for the factor times to set a field of it"),
                Arguments.of(FieldNamedMemory.class, "factor (memory) must not have a name that Assay itself sets"),
                Arguments.of(Blank.class, "experiment name () must not be blank"),
                Arguments.of(FactorTwice.class, "factor (times) must be named once in a design"),
                Arguments.of(SecondDesignInside.class, "must not carry @Memory"),
                Arguments.of(LevelsInside.class, "must not hold tests of each level"),
                Arguments.of(TooFewGenerationsForLevels.class, "generations (1) must be at least 5"),
                Arguments.of(OneVersion.class, "versions (baseline) must be two or more to be compared"),
                Arguments.of(VersionTwice.class, "version (a) must be named once"),
                Arguments.of(VersionWithComma.class, "version (a,b) must be 1 to 20 letters, digits, dots and hyphens"),
                Arguments.of(VersionOfNothing.class, "version (b) must name either a handler or an archive"),
                Arguments.of(VersionOfBoth.class, "version (b) must name either a handler or an archive"),
                Arguments.of(
                        VersionsBesideFunction.class, "must not name a handler or an archive beside @Version. Make it"),
                Arguments.of(VersionArchiveMissing.class, "no/such/function.jar) must be a file that exists"),
                Arguments.of(FieldNamedVersion.class, "factor (version) must not have a name that Assay itself sets"),
                Arguments.of(VersionsInside.class, "must not carry @Version"),
                Arguments.of(NoEquals.class, "environment (NAME) must have the form NAME=value"));
    }

    @ParameterizedTest
    @MethodSource("wrongClasses")
    void aWrongClassGetsOneClearMessage(Class<?> type, String message) {
        assertThatThrownBy(() -> DefinitionReader.read(type, settings(Map.of())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message)
                .hasMessageContaining(". See docs/errors/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "assay.scale     | huge  | assay.scale (huge) must be one of smoke, nightly",
                "assay.undecided | maybe | assay.undecided (maybe) must be fail or abort",
                "assay.seed      | x     | assay.seed (x) must be a whole number",
                "assay.requires  | CPU   | capability (CPU) must be one of CPU_FOLLOWS_MEMORY, ",
                "assay.report    | never | assay.report (never) must be session or later"
            })
    void aWrongParameterGetsOneClearMessage(String name, String value, String message) {
        assertThatThrownBy(() -> settings(Map.of(name, value)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void withoutParametersARunIsSmokeAndAbortsWhatIsUndecided() {
        RunSettings settings = settings(Map.of());

        assertThat(settings.target()).isEqualTo("auto");
        assertThat(settings.failUndecided()).isFalse();
        assertThat(settings(Map.of("assay.scale", "nightly")).failUndecided()).isFalse();
        assertThat(settings(Map.of("assay.scale", "nightly")).failsAfterNights())
                .isTrue();
        assertThat(settings(Map.of("assay.scale", "nightly", "assay.history", "none"))
                        .failUndecided())
                .isTrue();
        assertThat(settings(Map.of("assay.scale", "nightly", "assay.undecided", "abort"))
                        .failUndecided())
                .isFalse();
    }

    private static RunSettings settings(Map<String, String> parameters) {
        return RunSettings.from(name -> Optional.ofNullable(parameters.get(name)));
    }

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Memory({64, 128})
    static class TooSmall {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class, name = "saaf_mp")
    @Memory({128, 256})
    static class NamedTwice {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class, name = "saaf mp")
    static class OddName {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class, buckets = "SaafDump")
    static class OddBucket {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class, memoryMegabytes = 127)
    static class TooSmallAlone {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class, ephemeralStorageMegabytes = 511)
    static class TooLittleTmp {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class, ephemeralStorageMegabytes = 10_241)
    static class TooMuchTmp {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Memory({})
    static class NoLevel {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Memory({128, 256, 128})
    static class LevelTwice {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Load(invocations = 0)
    static class NoCalls {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Concurrency({0, 10})
    static class NobodyCalls {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Load(invocations = 3, generations = 3)
    static class TooFewGenerations {
        @Claim
        void claims(Results results) {}
    }

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Load(invocations = 1, generations = 1)
    static class TooFewGenerationsForLevels {
        @EachLevel
        void judges(Observations at) {}
    }

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    static class LevelsInside {
        @Nested
        class Inside {
            @EachLevel
            void judges(Observations at) {}
        }
    }

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @FunctionTimeout({30, 901})
    static class TooLong {}

    @Experiment("x")
    static class NoFunction {}

    @Experiment("x")
    @LambdaFunction
    static class NeitherNor {}

    @Experiment("x")
    @LambdaFunction(handler = Object.class)
    static class NoHandlerMethod {}

    @Experiment("x")
    @LambdaFunction(archive = "no/such/function.jar", archiveHandler = "a.B")
    static class ArchiveMissing {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Payload("{n: 1")
    static class NotJson {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Factor(
            name = "times",
            values = {"1", "2"})
    @Payload("3")
    static class NoFields {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Factor(name = "memory", values = "128")
    static class FieldNamedMemory {}

    @Experiment(" ")
    @LambdaFunction(handler = Echo.class)
    static class Blank {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Factor(name = "times", values = "1")
    @Factor(name = "times", values = "2")
    static class FactorTwice {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    static class SecondDesignInside {
        @Nested
        @Memory(128)
        class Inside {}
    }

    @Experiment("x")
    @Version(name = "baseline", handler = Echo.class)
    static class OneVersion {}

    @Experiment("x")
    @Version(name = "a", handler = Echo.class)
    @Version(name = "a", handler = Echo.class)
    static class VersionTwice {}

    @Experiment("x")
    @Version(name = "a", handler = Echo.class)
    @Version(name = "a,b", handler = Echo.class)
    static class VersionWithComma {}

    @Experiment("x")
    @Version(name = "a", handler = Echo.class)
    @Version(name = "b")
    static class VersionOfNothing {}

    @Experiment("x")
    @Version(name = "a", handler = Echo.class)
    @Version(name = "b", handler = Echo.class, archive = "no/such/function.jar")
    static class VersionOfBoth {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Version(name = "a", handler = Echo.class)
    @Version(name = "b", handler = Echo.class)
    static class VersionsBesideFunction {}

    @Experiment("x")
    @Version(name = "a", handler = Echo.class)
    @Version(name = "b", archive = "no/such/function.jar", archiveHandler = "a.B")
    static class VersionArchiveMissing {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Factor(name = "version", values = "1")
    static class FieldNamedVersion {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    static class VersionsInside {
        @Nested
        @Version(name = "a", handler = Echo.class)
        @Version(name = "b", handler = Echo.class)
        class Inside {}
    }

    @Experiment("x")
    @LambdaFunction(handler = Echo.class, environment = "NAME")
    static class NoEquals {}
}
