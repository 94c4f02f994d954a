package tracingoverhead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.data.Observation;
import dev.assay.experiment.Stage;
import dev.assay.results.Measure;
import dev.assay.results.Results;
import java.util.OptionalDouble;

/** The calls of a visit, and the figures by which versions are compared. */
final class Overhead {

    private static final String EMPTY = "empty";
    private static final String FULL = "full";

    private Overhead() {}

    /** An empty invocation, and one with as many operations as the level says. */
    static void call(Stage stage, String resource) throws InterruptedException {
        String operation = stage.cell().level("operation").orElseThrow().label();
        String times = stage.cell().level("times").orElseThrow().label();
        stage.call(EMPTY, payload(operation, resource, "0"));
        stage.call(FULL, payload(operation, resource, times));
    }

    private static String payload(String operation, String resource, String times) {
        return String.format(
                "{\"operation\": \"%s\", \"resource\": \"%s\", \"times\": \"%s\"}", operation, resource, times);
    }

    /** Claims exactly that every invocation made its operations. */
    static void assertComplete(Results results) {
        results.cells().forEach(cell -> {
            assertThat(results.at(cell)).allSucceeded();
            assertThat(results.at(cell).step(FULL))
                    .everyResponse(
                            "operations", cell.level("times").orElseThrow().value());
        });
    }

    /** Duration of an invocation without operations, with what tracing sends at its end. */
    static Measure emptyInvocation(Results results) {
        return results.step(EMPTY).duration();
    }

    /** Duration of an invocation, with what tracing sends at its end, divided by its operations. */
    static Measure perOperation(Results results) {
        return results.step(FULL).measure("duration per operation", "ms", one -> {
            OptionalDouble duration = one.durationMillis();
            OptionalDouble operations = said(one, "operations");
            return duration.isPresent() && operations.isPresent()
                    ? OptionalDouble.of(duration.getAsDouble() / operations.getAsDouble())
                    : OptionalDouble.empty();
        });
    }

    /** From the start of the instance's process until its handler is constructed. */
    static Measure startUp(Results results) {
        return results.step(EMPTY).measure("start-up", "ms", one -> said(one, "startUpMillis"));
    }

    /** The peak of the instance's memory so far. */
    static Measure memory(Results results) {
        return results.step(FULL).memoryUsed();
    }

    private static OptionalDouble said(Observation one, String name) {
        if (one.response() == null || one.response().json() == null) {
            return OptionalDouble.empty();
        }
        Number number = one.response().json().path(name).numberValue();
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number.doubleValue());
    }
}
