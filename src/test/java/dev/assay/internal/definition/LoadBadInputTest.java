package dev.assay.internal.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.data.CallFigure;
import dev.assay.data.ColdStart;
import dev.assay.experiment.ArrivalProcess;
import dev.assay.experiment.Arrivals;
import dev.assay.experiment.ColdStarts;
import dev.assay.experiment.Concurrency;
import dev.assay.experiment.Experiment;
import dev.assay.experiment.Factor;
import dev.assay.experiment.FunctionTimeout;
import dev.assay.experiment.LambdaFunction;
import dev.assay.experiment.Load;
import dev.assay.experiment.Procedure;
import dev.assay.experiment.Release;
import dev.assay.experiment.Retry;
import dev.assay.experiment.Stage;
import dev.assay.experiment.Stopping;
import dev.assay.experiment.fixture.Echo;
import dev.assay.internal.design.CallPattern;
import dev.assay.internal.errors.InvalidInputException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each wrong way of calling gets one clear message, from reading the class: nothing has been deployed by then. */
class LoadBadInputTest {

    static Stream<Arguments> wrongClasses() {
        return Stream.of(
                Arguments.of(NoRate.class, "arrivals per second (0.0) must be more than 0"),
                Arguments.of(RateTwice.class, "rate (5) must be named once"),
                Arguments.of(NoConnections.class, "mostInFlight (0) must be at least 1"),
                Arguments.of(NoWarmUp.class, "warmUpCalls (0) must be at least 1"),
                Arguments.of(TooMuchWarmUp.class, "warmUpCalls (9) must be at most mostInFlight (8)"),
                Arguments.of(ArrivalsOfCallers.class, "must not stand beside @Concurrency"),
                Arguments.of(ArrivalsTogether.class, "must not stand beside Release.TOGETHER"),
                Arguments.of(ArrivalsRetried.class, "must not stand beside @Retry"),
                Arguments.of(CapBelowBase.class, "retry cap (10 ms) must be at least the base (50 ms)"),
                Arguments.of(
                        BudgetBeyondTimeout.class,
                        "retry budget (10000 ms) must be within the function's timeout (3000 ms)"),
                Arguments.of(
                        BudgetBeyondShortestTimeout.class,
                        "retry budget (10000 ms) must be within the function's timeout (5000 ms)"),
                Arguments.of(TwoProcedures.class, ") must be one per class"),
                Arguments.of(NoStage.class, "procedure (measures) must be a void method that is not private"),
                Arguments.of(Answering.class, "procedure (measures) must be a void method that is not private"),
                Arguments.of(NeedsMore.class, "procedure (measures) must be static if NeedsMore has no constructor"),
                Arguments.of(CannotBeMade.class, "must let itself be made for its procedure"),
                Arguments.of(ProcedureTogether.class, "must not stand beside Release.TOGETHER"),
                Arguments.of(ProcedureInside.class, "must not hold a procedure"),
                Arguments.of(ColdByArrivals.class, "cold starts (of "),
                Arguments.of(ColdByArrivals.class, "must not stand beside @Arrivals"),
                Arguments.of(ColdCallers.class, "must not stand beside @Concurrency"),
                Arguments.of(ColdVisitsOfTwo.class, "must not stand beside callsPerVisit"),
                Arguments.of(StoppedByInitOfWarmCalls.class, "of (INIT) must be of an experiment of cold starts"),
                Arguments.of(StoppedByNoFigure.class, "of ([]) must name figures, each once"),
                Arguments.of(StoppedWithoutWidth.class, "of ([LATENCY]) must come with halfWidthPercent"),
                Arguments.of(ColdTwice.class, "coldStart (code) must be named once"),
                Arguments.of(NeverIdle.class, "idleSeconds (0) must be 1 to 3,600 for ColdStart.IDLE"),
                Arguments.of(IdleForNothing.class, "idleSeconds (5) must stand beside ColdStart.IDLE"),
                Arguments.of(
                        FieldNamedColdStart.class, "factor (coldStart) must not have a name that Assay itself sets"),
                Arguments.of(FieldNamedRate.class, "factor (rate) must not have a name that Assay itself sets"));
    }

    @ParameterizedTest
    @MethodSource("wrongClasses")
    void aWrongClassGetsOneClearMessage(Class<?> type, String message) {
        assertThatThrownBy(() -> read(type))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message)
                .hasMessageContaining(". See docs/errors/");
    }

    @Test
    void theDesignKnowsHowItsCallsAreMade() {
        assertThat(read(Plain.class).design().pattern()).isEqualTo(CallPattern.CLOSED_LOOP);
        assertThat(read(Bursts.class).design().pattern()).isEqualTo(CallPattern.TOGETHER);
        assertThat(read(Constant.class).design().pattern()).isEqualTo(CallPattern.CONSTANT_ARRIVALS);
        assertThat(read(Constant.class).design().cells()).hasSize(2).allMatch(cell -> cell.callers() == 1);
    }

    private static ExperimentDefinition read(Class<?> type) {
        return DefinitionReader.read(type, RunSettings.from(name -> Optional.empty()));
    }

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    static class Plain {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Load(release = Release.TOGETHER)
    static class Bursts {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Arrivals(
            perSecond = {0.5, 20},
            process = ArrivalProcess.CONSTANT)
    static class Constant {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Arrivals(perSecond = 0)
    static class NoRate {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Arrivals(perSecond = {5, 5})
    static class RateTwice {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Arrivals(perSecond = 5, mostInFlight = 0)
    static class NoConnections {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Arrivals(perSecond = 5, warmUpCalls = 0)
    static class NoWarmUp {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Arrivals(perSecond = 5, warmUpCalls = 9, mostInFlight = 8)
    static class TooMuchWarmUp {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Arrivals(perSecond = 5)
    @Concurrency(2)
    static class ArrivalsOfCallers {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Arrivals(perSecond = 5)
    @Load(release = Release.TOGETHER)
    static class ArrivalsTogether {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Arrivals(perSecond = 5)
    @Retry
    static class ArrivalsRetried {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Retry(capMillis = 10)
    static class CapBelowBase {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class, timeoutSeconds = 3)
    @Retry
    static class BudgetBeyondTimeout {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @FunctionTimeout({60, 5})
    @Retry
    static class BudgetBeyondShortestTimeout {}

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    static class TwoProcedures {
        @Procedure
        void one(Stage stage) {}

        @Procedure
        void two(Stage stage) {}
    }

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    static class NoStage {
        @Procedure
        void measures() {}
    }

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    static class Answering {
        @Procedure
        int measures(Stage stage) {
            return stage.block();
        }
    }

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    static class NeedsMore {
        NeedsMore(String more) {
            assertThat(more).isNotNull();
        }

        @Procedure
        void measures(Stage stage) {}
    }

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    static class CannotBeMade {
        CannotBeMade() {
            throw new IllegalStateException("no database");
        }

        @Procedure
        void measures(Stage stage) {}
    }

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Load(release = Release.TOGETHER)
    static class ProcedureTogether {
        @Procedure
        void measures(Stage stage) {}
    }

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    static class ProcedureInside {
        @Nested
        class Inside {
            @Procedure
            void measures(Stage stage) {}
        }
    }

    @Experiment("x")
    @LambdaFunction(handler = Echo.class)
    @Factor(name = "rate", values = "128")
    static class FieldNamedRate {}

    @Experiment("cold")
    @LambdaFunction(handler = Echo.class)
    @ColdStarts
    @Arrivals(perSecond = 5)
    static class ColdByArrivals {}

    @Experiment("cold")
    @LambdaFunction(handler = Echo.class)
    @ColdStarts
    @Concurrency(2)
    static class ColdCallers {}

    @Experiment("cold")
    @LambdaFunction(handler = Echo.class)
    @ColdStarts
    @Load(callsPerVisit = 2)
    static class ColdVisitsOfTwo {}

    @Experiment("stopped")
    @LambdaFunction(handler = Echo.class)
    @Stopping(halfWidthPercent = 5, of = CallFigure.INIT)
    static class StoppedByInitOfWarmCalls {}

    @Experiment("stopped")
    @LambdaFunction(handler = Echo.class)
    @Stopping(
            halfWidthPercent = 5,
            of = {})
    static class StoppedByNoFigure {}

    @Experiment("stopped")
    @LambdaFunction(handler = Echo.class)
    @Stopping(of = CallFigure.LATENCY)
    static class StoppedWithoutWidth {}

    @Experiment("cold")
    @LambdaFunction(handler = Echo.class)
    @ColdStarts({ColdStart.CODE, ColdStart.CODE})
    static class ColdTwice {}

    @Experiment("cold")
    @LambdaFunction(handler = Echo.class)
    @ColdStarts(ColdStart.IDLE)
    static class NeverIdle {}

    @Experiment("cold")
    @LambdaFunction(handler = Echo.class)
    @ColdStarts(idleSeconds = 5)
    static class IdleForNothing {}

    @Experiment("cold")
    @LambdaFunction(handler = Echo.class)
    @Factor(name = "coldStart", values = "code")
    static class FieldNamedColdStart {}
}
