package dev.assay.internal.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.internal.report.ExampleEvents;
import dev.assay.internal.report.ExampleRun;
import dev.assay.internal.report.RunReport;
import dev.assay.internal.runfolder.RunFolder;
import dev.assay.testkit.Chromium;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page as a browser shows it: on a desk and on a phone, light and dark. */
@EnabledIf(value = "dev.assay.testkit.Chromium#isAvailable", disabledReason = "needs the program chromium on the PATH")
class PageInBrowserTest {

    @TempDir
    private static Path root;

    @TempDir
    private static Path profile;

    private static Path page;
    private static Chromium browser;

    @BeforeAll
    static void start() throws IOException {
        page = RunReport.write(ExampleRun.make(root)).toAbsolutePath();
        browser = Chromium.start(profile);
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "1280, dark", "390, light", "390, dark"})
    void everyChartIsDrawnAndNothingIsCut(int width, String scheme) throws IOException {
        Chromium.Page shown = opened(width, scheme);

        assertThat(shown.evaluate("document.querySelectorAll('[data-chart]').length")
                        .asInt())
                .isEqualTo(2);
        assertThat(texts(shown.evaluate("assayTest.undrawn()"))).isEmpty();
        assertThat(texts(shown.evaluate("assayTest.wider()"))).isEmpty();
        assertThat(texts(shown.evaluate("assayTest.clipped()"))).isEmpty();
        assertThat(texts(shown.evaluate("assayTest.sideways()"))).isEmpty();
        assertThat(texts(shown.evaluate("assayTest.scrolling()"))).isEmpty();
        assertThat(shown.evaluate("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(width);
        assertThat(texts(shown.evaluate("assayTest.live()")))
                .satisfies(told -> assertThat(told.get(0)).matches("512 MB \u00B7 gzip\n[0-9.]+ s to [0-9.]+ s"))
                .satisfies(told -> assertThat(told.get(3)).startsWith("512 MB"))
                .contains("zoomed", "reset", "hidden", "shown");
        assertThat(trouble(shown)).isEmpty();
    }

    @Test
    void everyMeasureIsDrawnInEveryView() throws IOException {
        Chromium.Page shown = opened(1280, "light");

        assertThat(texts(shown.evaluate("assayTest.views()"))).isEmpty();
        assertThat(trouble(shown)).isEmpty();
    }

    @Test
    void nothingIsAskedForButThePage() throws IOException {
        Chromium.Page shown = opened(1280, "light");

        assertThat(shown.events("Network.requestWillBeSent"))
                .extracting(request -> request.at("/request/url").asText())
                .allMatch(url -> url.equals(page.toUri().toString()) || url.startsWith("data:"));
    }

    @Test
    void aTileShowsTheClaimsOfItsVerdictAlone() throws IOException {
        Chromium.Page shown = opened(1280, "light");
        String visible = "[...document.querySelectorAll('.overview tbody tr, .claim')].filter(one => one.offsetHeight)"
                + ".map(one => one.dataset.verdicts)";

        assertThat(texts(shown.evaluate(visible))).hasSize(10);
        shown.evaluate("document.getElementById('only-undecided').click()");
        assertThat(texts(shown.evaluate(visible))).containsExactly("refuted held undecided aborted", "undecided");
    }

    @Test
    void theKeyboardLeadsFromLevelToLevel() throws IOException {
        Chromium.Page shown = opened(1280, "light");

        assertThat(texts(shown.evaluate("assayTest.keys()")))
                .hasSize(2)
                .allMatch(told -> told.contains("median") && told.contains("calls in 5 generations"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"1280, 6000", "390, 12000"})
    void manyExperimentsAreLinesUntilOneIsUnfolded(int width, int height) throws IOException {
        Path many = RunReport.write(ExampleRun.many(Files.createTempDirectory(root, "many"), 24))
                .toAbsolutePath();
        Chromium.Page shown = loaded(many, width, "light");
        String unfolded =
                "[...document.querySelectorAll('section.experiment > details[open] h2')].map(one => one.textContent)";

        assertThat(shown.evaluate("document.documentElement.scrollHeight").asInt())
                .isLessThan(height);
        assertThat(texts(shown.evaluate(unfolded))).isEmpty();
        shown.evaluate("assayTest.follow('#memory-sweep-7')");
        assertThat(texts(shown.evaluate(unfolded))).containsExactly("Memory sweep 7");
        assertThat(shown.evaluate("assayTest.drawn('memory-sweep-7')").asBoolean())
                .isTrue();
        assertThat(trouble(shown)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "390, dark"})
    void eventsAreAPictureAndATable(int width, String scheme) throws IOException {
        Chromium.Page shown = unfolded(ExampleEvents.make(Files.createTempDirectory(root, "events")), width, scheme);

        assertThat(shown.evaluate("document.querySelectorAll('.activation').length")
                        .asInt())
                .isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "390, dark"})
    void theLastRunsAreAPictureWithAMarkWhereALevelChanged(int width, String scheme) throws IOException {
        Chromium.Page shown =
                unfolded(ExampleRun.withHistory(Files.createTempDirectory(root, "history"), 30), width, scheme);

        assertThat(shown.evaluate("document.querySelectorAll('.changed').length")
                        .asInt())
                .isEqualTo(1);
    }

    /** A page of which everything is unfolded, with nothing cut and no error. */
    private static Chromium.Page unfolded(RunFolder run, int width, String scheme) throws IOException {
        Chromium.Page shown = loaded(RunReport.write(run).toAbsolutePath(), width, scheme);
        assertThat(shown.evaluate("assayTest.scrolled()").asBoolean()).isTrue();
        assertThat(texts(shown.evaluate("assayTest.wider()"))).isEmpty();
        assertThat(texts(shown.evaluate("assayTest.clipped()"))).isEmpty();
        assertThat(texts(shown.evaluate("assayTest.sideways()"))).isEmpty();
        assertThat(texts(shown.evaluate("assayTest.scrolling()"))).isEmpty();
        assertThat(trouble(shown)).isEmpty();
        return shown;
    }

    @Test
    void printUnfoldsEverything() throws IOException {
        Chromium.Page shown = loaded(page, 1280, "light");

        shown.evaluate("dispatchEvent(new Event('beforeprint'))");
        assertThat(shown.evaluate("[...document.querySelectorAll('details')].every(one => one.open)")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aButtonUnfoldsAndFoldsAllExperiments() throws IOException {
        Chromium.Page shown = loaded(page, 1280, "light");
        String unfolded = "document.querySelectorAll('section.experiment > details[open]').length";

        shown.evaluate("document.querySelector('.unfold').click()");
        assertThat(shown.evaluate(unfolded).asInt()).isEqualTo(3);
        shown.evaluate("document.querySelector('.unfold').click()");
        assertThat(shown.evaluate(unfolded).asInt()).isZero();
    }

    private static Chromium.Page opened(int width, String scheme) throws IOException {
        Chromium.Page shown = loaded(page, width, scheme);
        assertThat(shown.evaluate("assayTest.scrolled()").asBoolean()).isTrue();
        return shown;
    }

    /** As it is before anything is unfolded. */
    private static Chromium.Page loaded(Path page, int width, String scheme) throws IOException {
        Chromium.Page shown = browser.page(width, scheme);
        shown.open(page);
        try (InputStream script = PageInBrowserTest.class.getResourceAsStream("page-in-browser.js")) {
            shown.evaluate(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
        }
        return shown;
    }

    private static Stream<String> trouble(Chromium.Page shown) {
        Stream<JsonNode> errors = Stream.of("Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled")
                .flatMap(method -> shown.events(method).stream());
        return errors.map(JsonNode::toString);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
