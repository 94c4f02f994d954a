package dev.assay.internal.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.data.Cell;
import dev.assay.errors.InputException;
import dev.assay.experiment.Arrivals;
import dev.assay.experiment.Claim;
import dev.assay.experiment.Concurrency;
import dev.assay.experiment.EachLevel;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.Factor;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Payload;
import dev.assay.experiment.fixture.Echo;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.results.Observations;
import dev.assay.results.Results;
import dev.assay.targets.Target;
import dev.assay.targets.TargetContext;
import dev.assay.targets.TargetProvider;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody who tries the limits of the annotations and options would write. Each is refused before anything is deployed. */
class OddInputTest {

    private static final String LONG = "12345678901234567890123456789012345678901234567890"
            + "123456789012345678901234567890123456789012345678901234567890";

    static Stream<Arguments> oddClasses() {
        return Stream.of(
                Arguments.of(BlankFactor.class, "factor name () must not be blank"),
                Arguments.of(FactorWithEquals.class, "factor name (a=b) must have no ="),
                Arguments.of(FactorWithComma.class, "factor name (a,b) must have no =, no comma"),
                Arguments.of(
                        FactorWithSpace.class, "factor name (a ) must have no =, no comma, and no space at its ends"),
                Arguments.of(FactorWithNul.class, "factor name (a?) must have no control character, but has U+0000"),
                Arguments.of(LongFactor.class, "must have at most 100 characters, but has 110"),
                Arguments.of(EmptyLevel.class, "level of factor a () must not be blank"),
                Arguments.of(BlankNightlyLevel.class, "level of factor a () must not be blank"),
                Arguments.of(LevelWithBell.class, "level of factor a (x?) must have no control character"),
                Arguments.of(SameNumber.class, "a (1.0) must be named once"),
                Arguments.of(SameNumberInWords.class, "a (100) must be named once"),
                Arguments.of(HugeNumber.class, "level (1234567890123456789012345) must fit into 64 bits"),
                Arguments.of(InfiniteNumber.class, "level (1.5e999) must fit into"),
                Arguments.of(UnitWithLine.class, "unit of factor a (m?s) must have no control character"),
                Arguments.of(NameWithNul.class, "experiment name (a?b) must have no control character"),
                Arguments.of(LongName.class, "must have at most 200 characters, but has 220"),
                Arguments.of(DoubledKeys.class, "must be JSON: Duplicate field 'n'"),
                Arguments.of(HardlyEver.class, "arrivals per second (1.0E-300) must be 0.0001 to 1,000,000"),
                Arguments.of(TooOften.class, "arrivals per second (1.0E9) must be 0.0001 to 1,000,000"),
                Arguments.of(NotANumberOfArrivals.class, "arrivals per second (NaN) must be more than 0"),
                Arguments.of(TooManyCallers.class, "concurrency (2000000000) must be at most 100,000"),
                Arguments.of(ManyGenerations.class, "must be a multiple of generations x callsPerVisit (4294967296)"),
                Arguments.of(ReservedName.class, "environment (AWS_REGION) must not be a name that Lambda itself sets"),
                Arguments.of(
                        ReservedHandler.class, "environment (_HANDLER) must not be a name that Lambda itself sets"),
                Arguments.of(OddName.class, "environment (MY-NAME) must be two or more letters"),
                Arguments.of(NameTwice.class, "environment (NAME) must be set once"),
                Arguments.of(ValueWithNul.class, "environment (NAME) must not hold the character NUL"),
                Arguments.of(
                        PrivateClaim.class, "test (PrivateClaim.claims) must be a void method that is not private"),
                Arguments.of(PrivateEachLevel.class, "must be a void method that is not private, static or abstract"),
                Arguments.of(StaticClaim.class, "must be a void method that is not private, static or abstract"),
                Arguments.of(AnsweringClaim.class, "must be a void method"),
                Arguments.of(BothKinds.class, "test (BothKinds.claims) must be either a @Claim or an @EachLevel test"),
                Arguments.of(
                        ClaimOnOneLevel.class, "must take the Results of all levels, not what belongs to one level"),
                Arguments.of(ClaimOnACell.class, "must take the Results of all levels, not what belongs to one level"),
                Arguments.of(ClaimOnNothing.class, "must take the data that it judges. Write claims(Results results)"),
                Arguments.of(LevelOnNothing.class, "must take the data that it judges. Write claims(Observations at)"),
                Arguments.of(PrivateInside.class, "test (Inside.claims) must be a void method"));
    }

    @ParameterizedTest
    @MethodSource("oddClasses")
    void anOddClassGetsOneClearMessage(Class<?> type, String message) {
        assertThatThrownBy(() -> DefinitionReader.read(type, settings(Map.of())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message)
                .hasMessageContaining(". See docs/errors/")
                .satisfies(e -> assertThat(e.getMessage()).matches("\\P{Cntrl}*"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "assay.levels | ,, | assay.levels (,,) must name levels",
                "assay.levels | memory= | assay.levels (memory=) must name levels",
                "assay.levels | =128 | assay.levels (=128) must name levels",
                "assay.output | \"\" | assay.output () must name a folder",
                "assay.span | abc | assay.span (abc) must be 0 to 604800 whole seconds",
                "assay.span | -1 | assay.span (-1) must be 0 to 604800 whole seconds",
                "assay.seed | 1.5 | assay.seed (1.5) must be a whole number"
            })
    void anOddParameterGetsOneClearMessage(String name, String value, String message) {
        assertThatThrownBy(() -> settings(Map.of(name, value)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void anUnknownOptionIsNamedWithTheNearestOne() {
        assertThatThrownBy(() -> KnownOptions.check(Set.of("assay.scael", "java.home"), List.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("option (assay.scael) must be one that Assay knows. Did you mean assay.scale?");
    }

    @Test
    void aProviderNamesTheOptionsOfItsTarget() {
        List<TargetProvider> named = List.of(new Azure(Set.of("assay.azure.region")));
        KnownOptions.check(Set.of("assay.scale", "assay.azure.region", "assay.test.mine", "assays"), named);
        assertThatThrownBy(() -> KnownOptions.check(Set.of("assay.azure.regoin"), named))
                .hasMessageContaining("Did you mean assay.azure.region?");
        KnownOptions.check(Set.of("assay.azure.anything"), List.of(new Azure(Set.of())));
    }

    @Test
    void theGuideListsAllOptions() throws IOException {
        String guide = Files.readString(Path.of("docs/guide/options.md"));
        List<TargetProvider> ours = ServiceLoader.load(TargetProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        assertThat(KnownOptions.known(ours))
                .contains("assay.embedded.cpu", "assay.localstack.image", "assay.endpoint")
                .allSatisfy(option -> assertThat(guide).contains("`" + option + "`"));
    }

    private record Azure(Set<String> options) implements TargetProvider {

        @Override
        public String name() {
            return "azure";
        }

        @Override
        public Target open(TargetContext context) {
            throw new InputException(
                    "assay.azure.region (mars) must be one of Azure's", "Correct it", "https://example.com/azure");
        }
    }

    @Test
    void aTextThatIsNoNumberInJsonStaysAText() {
        assertThat(Stream.of("007", "+5", "7", "-0.50", "1e3", "true", "seven", "0x10")
                        .map(LevelText::value))
                .containsExactly("007", "+5", 7L, -0.5, 1000L, true, "seven", "0x10");
        assertThat(read(Agent.class).design().cells()).extracting(Cell::label).containsExactly("007", "agent 7");
    }

    @Test
    void aMetaAnnotationIsNoExperiment() {
        assertThatThrownBy(() -> DefinitionReader.experimentClass(Composed.class))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Composed) must carry @Experiment itself")
                .hasMessageContaining("it has no effect as a meta-annotation");
    }

    @Test
    void dataThatABeforeEachMethodKeepsNeedNoParameter() {
        assertThat(read(KeptBefore.class).name()).isEqualTo("x");
    }

    private static ExperimentDefinition read(Class<?> type) {
        return DefinitionReader.read(type, settings(Map.of()));
    }

    private static RunSettings settings(Map<String, String> parameters) {
        return RunSettings.from(name -> Optional.ofNullable(parameters.get(name)));
    }

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Factor(name = " ", values = "1")
    static class BlankFactor {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Factor(name = "a=b", values = "1")
    static class FactorWithEquals {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Factor(name = "a,b", values = "1")
    static class FactorWithComma {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Factor(name = "a ", values = "1")
    static class FactorWithSpace {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Factor(name = "a\0", values = "1")
    static class FactorWithNul {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Factor(name = LONG, values = "1")
    static class LongFactor {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Factor(name = "a", values = "")
    static class EmptyLevel {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Factor(name = "a", values = "1", nightlyValues = " ")
    static class BlankNightlyLevel {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Factor(name = "a", values = "x\7")
    static class LevelWithBell {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Factor(
            name = "a",
            values = {"1", "1.0"})
    static class SameNumber {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Factor(
            name = "a",
            values = {"1e2", "100"})
    static class SameNumberInWords {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Factor(name = "a", values = "1234567890123456789012345")
    static class HugeNumber {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Factor(name = "a", values = "1.5e999")
    static class InfiniteNumber {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Factor(name = "a", values = "1", unit = "m\ns")
    static class UnitWithLine {}

    @Experiment("a\0b")
    @LambdaFunction(handler = Echo.class)
    static class NameWithNul {}

    @Experiment(LONG + LONG)
    @LambdaFunction(handler = Echo.class)
    static class LongName {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Payload("{\"n\": 1, \"n\": 2}")
    static class DoubledKeys {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Arrivals(perSecond = 1e-300)
    static class HardlyEver {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Arrivals(perSecond = 1e9)
    static class TooOften {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Arrivals(perSecond = Double.NaN)
    static class NotANumberOfArrivals {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Concurrency(2_000_000_000)
    static class TooManyCallers {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Load(invocations = 65_536, generations = 65_536, callsPerVisit = 65_536)
    static class ManyGenerations {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class, environment = "AWS_REGION=eu-west-1")
    static class ReservedName {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class, environment = "_HANDLER=a.B")
    static class ReservedHandler {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class, environment = "MY-NAME=1")
    static class OddName {}

    @Experiment("x")
    @LambdaFunction(
            handler = Echo.class,
            environment = {"NAME=1", "NAME=2"})
    static class NameTwice {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class, environment = "NAME=a\0b")
    static class ValueWithNul {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Factor(
            name = "agent",
            values = {"007", "7"})
    static class Agent {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @SuppressWarnings({"UnusedMethod", "UnusedVariable"})
    static class PrivateClaim {
        @Claim
        private void claims(Results results) {}
    }

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @SuppressWarnings({"UnusedMethod", "UnusedVariable"})
    static class PrivateEachLevel {
        @EachLevel
        private void judges(Observations at) {}
    }

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    static class StaticClaim {
        @Claim
        static void claims(Results results) {}
    }

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    static class AnsweringClaim {
        @Claim
        boolean claims(Results results) {
            return true;
        }
    }

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    static class BothKinds {
        @Claim
        @EachLevel
        void claims(Results results) {}
    }

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    static class ClaimOnOneLevel {
        @Claim
        void claims(Observations at) {}
    }

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    static class ClaimOnACell {
        @Claim
        void claims(Results results, Cell cell) {}
    }

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    static class ClaimOnNothing {
        @Claim
        void claims() {}
    }

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    static class LevelOnNothing {
        @EachLevel
        void claims() {}
    }

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    static class PrivateInside {
        @Nested
        @SuppressWarnings({"UnusedMethod", "UnusedVariable"})
        class Inside {
            @Claim
            private void claims(Results results) {}
        }
    }

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface OurExperiment {}

    @OurExperiment
    static class Composed {
        @Claim
        void claims(Results results) {}
    }

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    static class KeptBefore {
        @BeforeEach
        void keep(Results results) {}

        @Claim
        void claims() {}
    }
}
