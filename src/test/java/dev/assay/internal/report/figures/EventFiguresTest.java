package dev.assay.internal.report.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dev.assay.internal.report.ExampleEvents;
import dev.assay.internal.report.ExampleRun;
import dev.assay.internal.report.RunReport;
import dev.assay.internal.report.figures.EventFigures.Activation;
import dev.assay.internal.report.figures.EventFigures.Event;
import dev.assay.internal.runfolder.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of events: of six puts, one was never processed, one twice, one was given up. */
class EventFiguresTest {

    @TempDir
    private Path root;

    @Test
    void eachEventHasWhatBecameOfIt() {
        EventFigures events = events();

        assertThat(events.events()).extracting(Event::id).containsExactly("e0", "e1", "e2", "e5", "e3", "e4");
        assertThat(events.processed()).isEqualTo(4);
        assertThat(events.missing()).extracting(Event::id).containsExactly("e5", "e4");
        assertThat(events.doubled()).extracting(Event::id).containsExactly("e3");
        assertThat(events.unexpected()).containsExactly("stranger");
        assertThat(events.givenUp()).containsOnly(entry("maxReceiveCount", 1));
    }

    @Test
    void latencyIsThatOfTheFirstInvocation() {
        Event second = events().events().get(2);

        assertThat(second.id()).isEqualTo("e2");
        assertThat(Objects.requireNonNull(second.triggerMillis())).isCloseTo(200, within(0.01));
        assertThat(second.processed()).isEqualTo(1);
    }

    /** e0 was put by the warm-up and met a cold instance, e4 never arrived. */
    @Test
    void latencyOfALevelIsOfEventsWithinBlocksThatMetAWarmInstance() {
        List<CellFigures> cells = experiment().cells();

        assertThat(Objects.requireNonNull(cells.get(0).of(Measured.TRIGGER_LATENCY)))
                .satisfies(queue -> assertThat(queue.n()).isEqualTo(3))
                .satisfies(queue -> assertThat(queue.minimum()).isCloseTo(100, within(0.01)))
                .satisfies(queue -> assertThat(queue.maximum()).isCloseTo(200, within(0.01)));
        assertThat(Objects.requireNonNull(cells.get(1).of(Measured.TRIGGER_LATENCY))
                        .n())
                .isEqualTo(1);
        assertThat(experiment().headline()).isEqualTo(Measured.TRIGGER_LATENCY);
    }

    @Test
    void anInvocationHasItsBatchAndHowItEnded() {
        List<Activation> activations = events().activations();

        assertThat(activations).hasSize(7);
        Activation third = activations.get(2);
        assertThat(third.error()).isEqualTo("java.lang.IllegalStateException");
        assertThat(third.ids()).containsExactly("e2", "e5");
        assertThat(third.processed()).isZero();
        assertThat(third.from()).isCloseTo(3.2, within(0.001));
        assertThat(activations.get(3).deliveries()).isEqualTo(2);
        assertThat(activations.get(6).cell()).isEqualTo(-1);
    }

    @Test
    void thePageNamesWhatIsMissingDoubledAndGivenUp() throws IOException {
        RunFolder run = ExampleEvents.make(root);
        String page = Files.readString(RunReport.write(run));

        assertThat(page)
                .contains("Never processed (2): </b>e5, e4", "Processed more than once (1): </b>e3 (2 times)")
                .contains("Arrived, but was not put (1): </b>stranger", "Given up: </b>1 because of maxReceiveCount")
                .contains("<b>1 \u00D7 </b>threw <code>java.lang.IllegalStateException</code>")
                .contains("Log of the first such invocation", "reading e5\njava.lang.IllegalStateException")
                .contains("\u2717 threw", "7 invocations in time", "Events and the invocations that got them")
                .doesNotContain("SentEvent: 6 rows");
        Path folder = run.experiments().get(0).path();
        assertThat(Files.readAllLines(folder.resolve("events.csv")))
                .hasSize(7)
                .contains("e4,topic,source=topic,4.5,,,0,false");
        assertThat(Files.readAllLines(folder.resolve("activations.csv")))
                .hasSize(8)
                .anyMatch(line -> line.endsWith("java.lang.IllegalStateException,2,0,1,e2 e5"));
    }

    @Test
    void whereNoSourceCallsTheFunctionThereAreNoEvents() {
        RunFolder run = ExampleRun.make(root);

        assertThat(RunFigures.of(run).experiments()).allMatch(one -> one.events() == null);
    }

    private EventFigures events() {
        return Objects.requireNonNull(experiment().events());
    }

    private ExperimentFigures experiment() {
        RunFolder run = RunFolder.all(root).stream().findFirst().orElseGet(() -> ExampleEvents.make(root));
        return RunFigures.of(run).experiments().get(0);
    }
}
