package dev.assay.internal.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.internal.report.ExampleRun;
import dev.assay.internal.report.figures.ExperimentFigures;
import dev.assay.internal.report.figures.Points;
import dev.assay.internal.report.figures.RunFigures;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class PicturesTest {

    private static final Subject DURATION =
            new Subject("Duration by memory", "duration (ms)", "ms", "memory (MB)", new PowerGuide(-1));

    @TempDir
    private Path root;

    @Test
    void aSweepIsDrawnByLevelAgainstCostAndInTime() throws Exception {
        List<NamedPicture> pictures = ExperimentPictures.of(figures("Memory sweep"));
        assertThat(pictures)
                .extracting(NamedPicture::fileName)
                .containsExactly(
                        "duration.svg", "cost.svg", "trade.svg", "timeline.svg", "design.svg", "instances.svg");
        for (NamedPicture picture : pictures) {
            Document svg = parsed(Pictures.file(picture.picture()));
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo(picture.picture().title());
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .isNotBlank();
        }
    }

    @Test
    void theSameDataGiveTheSameBytes() {
        ExperimentFigures figures = figures("Memory sweep");
        String first = ExperimentPictures.of(figures).get(0).picture().toString();
        assertThat(ExperimentPictures.of(figures).get(0).picture()).hasToString(first);
    }

    @Test
    void factorsThatCrossAreRows() {
        String svg =
                ExperimentPictures.of(figures("Compression")).get(0).picture().toString();
        assertThat(svg).contains("512 MB · zstd", ">memory · codec<", "logarithmic");
    }

    @Test
    void aLawThatNobodyClaimedIsNotDrawn() {
        ExperimentFigures unjudged = RunFigures.of(ExampleRun.unfinished(root.resolve("unfinished")))
                .experiments()
                .get(0);
        assertThat(ExperimentPictures.of(unjudged).get(0).picture().toString()).doesNotContain("ideal", "dashed");
        assertThat(ExperimentPictures.of(figures("Memory sweep"))
                        .get(0)
                        .picture()
                        .toString())
                .contains("dashed: the claimed law with its fitted exponent -1.003");
    }

    /** Counted from 1 as everywhere; at 40 generations only those numbers stand there that have room. */
    @Test
    void numbersOfGenerationsDoNotOverprintEachOther() {
        Sheet sheet = Sheet.open(760, 380, 72, "title", "note");
        List<Double> starts = IntStream.range(0, 40).mapToObj(i -> (double) i).toList();
        Renewals.draw(sheet, new LinearScale(0, 40, 72, 736), starts);
        String svg = sheet.close().toString();
        assertThat(svg).contains(">generation 1<").doesNotContain(">0<", "gen. ");
        double[] places = Pattern.compile("<text class=\"note\" x=\"([0-9.]+)\" y=\"73\"")
                .matcher(svg)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .toArray();
        assertThat(places).hasSizeGreaterThan(5);
        for (int i = 2; i < places.length; i++) {
            assertThat(places[i] - places[i - 1]).isGreaterThanOrEqualTo(30);
        }
        assertThat(places[1] - places[0]).isGreaterThan(70);
    }

    @Test
    void nothingMeasuredGivesNoPicture() {
        assertThat(ExperimentPictures.of(figures("Broken off"))).isEmpty();
    }

    @Test
    void manyPointsAreThinnedOutAndThePictureSaysSo() {
        double[] many = new double[20_000];
        Arrays.setAll(many, i -> 100 + i % 7);
        Box box = new Box(101, 103, 105, 102.0, 104.0);
        String svg = Pictures.levels(
                        DURATION,
                        List.of(
                                new Series("128 MB", 128.0, points(many), box),
                                new Series("256 MB", 256.0, points(many), box)))
                .toString();
        assertThat(svg).contains("points a level stand for all calls").hasSizeLessThan(70_000);
        assertThat(svg.split("h0", -1)).hasSizeBetween(800, 1001);
    }

    @Test
    void oneLevelWithEqualValuesIsDrawn() throws Exception {
        Series one = new Series("512 MB", 512.0, points(0, 0), new Box(0, 0, 0, null, null));
        String svg = Pictures.file(Pictures.levels(DURATION, List.of(one)));
        parsed(svg);
        assertThat(svg).doesNotContain("NaN", "Infinity", "9223372036854775807");
    }

    @Test
    void anOpenIntervalEndsAtTheEdgeOfThePicture() throws Exception {
        Box box = new Box(9, 10, 11, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        Series one = new Series("512 MB", 512.0, points(8, 10, 12), box);
        String level = Pictures.file(Pictures.levels(DURATION, List.of(one)));
        String judged = new IntervalPicture(10, 8, Double.POSITIVE_INFINITY, null, 12.0, "undecided")
                .draw()
                .toString();
        parsed(level);
        parsed(judged);
        assertThat(level + judged).doesNotContain("NaN", "Infinity", "922337203685477580");
    }

    @Test
    void growthIsShownWithItsLine() throws Exception {
        Subject growth = new Subject("Duration by times", "duration (ms)", "ms", "times", new LineGuide());
        List<Series> series = List.of(level(1, 13), level(2, 23.5), level(5, 55));
        String svg = Pictures.file(Pictures.levels(growth, series));
        parsed(svg);
        assertThat(svg)
                .contains("dashed: the line 2.500 + 10.50 x", "class=\"ideal\"")
                .doesNotContain("logarithmic");
    }

    @Test
    void aLineThatFallsBelowZeroStaysWithinThePicture() throws Exception {
        Subject growth = new Subject("Duration by times", "duration (ms)", "ms", "times", new LineGuide());
        String svg = Pictures.file(Pictures.levels(growth, List.of(level(1, 1), level(2, 4), level(5, 25))));
        parsed(svg);
        assertThat(svg).contains("dashed: the line -6.615 + 6.231 x");
    }

    /** Calls that stand for all, as a report chooses them. */
    private static Points points(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] ranks = IntStream.range(0, sorted.length).toArray();
        return new Points(sorted.length, ranks, sorted, new double[sorted.length], new int[sorted.length]).thinned(500);
    }

    private static Series level(double x, double centre) {
        double[] values = {centre - 1, centre, centre + 1};
        return new Series(String.valueOf(x), x, points(values), new Box(centre - 1, centre, centre + 1, null, null));
    }

    private ExperimentFigures figures(String name) {
        return RunFigures.of(ExampleRun.make(root)).experiments().stream()
                .filter(experiment -> experiment.record().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
