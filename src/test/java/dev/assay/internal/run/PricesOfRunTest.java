package dev.assay.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.assay.data.Factors;
import dev.assay.data.InstructionSet;
import dev.assay.data.Level;
import dev.assay.data.Observation;
import dev.assay.experiment.fixture.TwoLevelsFixture;
import dev.assay.internal.cost.Prices;
import dev.assay.internal.design.Design;
import dev.assay.internal.design.DesignFactor;
import dev.assay.internal.report.RunReport;
import dev.assay.internal.report.figures.CellFigures;
import dev.assay.internal.report.figures.RunFigures;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.ExperimentRecord;
import dev.assay.internal.runfolder.Measured;
import dev.assay.internal.runfolder.RunFolder;
import dev.assay.internal.verdicts.Judgements;
import dev.assay.results.Results;
import dev.assay.testkit.LaunchedExperiments;
import dev.assay.testkit.TargetElsewhere;
import dev.assay.testkit.TestEnds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Costs of experiments that really ran, on the embedded target: at prices of the region that it says it is in, or that an option names. */
@Timeout(120)
class PricesOfRunTest {

    private static final double ARM_IN_MILAN = 0.0000156138;
    private static final double REQUEST_IN_MILAN = 0.00000023;

    @TempDir
    private Path output;

    @Test
    void costsAreThoseOfTheRegionAndTheArchitectureOfTheFunctions() throws IOException {
        ExperimentFolder folder = measuredIn("eu-south-1", "arm64");

        Prices prices = folder.record().prices();
        assertThat(prices.inWords()).isEqualTo("eu-south-1, arm64, table of 2026-09");
        assertThat(folder.record().warnings()).isEmpty();
        Results results = results(folder);
        assertThat(results.pricesInWords()).isEqualTo(prices.inWords());
        List<Double> expected = results.all().stream()
                .filter(one -> !one.cold() && !one.place().warmUp())
                .map(PricesOfRunTest::inMilan)
                .toList();
        assertThat(expected).hasSize(4).allMatch(usd -> usd > REQUEST_IN_MILAN);
        assertThat(Arrays.stream(results.cost().values()).sorted().toArray())
                .containsExactly(
                        expected.stream().mapToDouble(usd -> usd).sorted().toArray(), within(1e-18));

        RunFolder run = RunFolder.all(output).get(0);
        RunReport.write(run);
        assertThat(run.path().resolve("index.html")).content().contains("Prices: eu-south-1, arm64, table of 2026-09.");
        assertThat(folder.path().resolve("cost.svg")).content().contains("USD per million calls (eu-south-1, arm64)");
    }

    /** As after an update with newer tables: the folder has the prices, so the figures stay. */
    @Test
    void reportsHaveThePricesThatTheFolderKeeps() throws IOException {
        ExperimentFolder folder = measuredWith(Map.of("assay.prices.region", "ap-east-1"));
        Path record = folder.path().resolve("experiment.json");
        String text = Files.readString(record);
        double before = meanCost();

        Files.writeString(record, text.replace("2.292E-5", "2.292E-4").replace("2.8E-7", "2.8E-6"));

        assertThat(folder.record().prices().ofGigabyteSecond()).isEqualTo(0.0002292);
        assertThat(meanCost()).isEqualTo(10 * before, within(1e-9 * before));
    }

    /** The run folder of an older version does not say: what it knew was us-east-1 and x86_64. */
    @Test
    void recordsWithoutPricesHaveTheUsualOnes() throws IOException {
        ExperimentFolder folder = measuredWith(Map.of("assay.prices.architecture", "arm64"));
        assertThat(folder.record().prices()).isEqualTo(Prices.of("us-east-1", InstructionSet.ARM64));
        Path record = folder.path().resolve("experiment.json");
        String text = Files.readString(record);

        Files.writeString(record, text.replaceFirst(",\\s*\"prices\"\\s*:\\s*\\{[^}]*}[^}]*}", ""));

        assertThat(record).content().doesNotContain("prices");
        assertThat(folder.record().prices()).isEqualTo(Prices.usual());
    }

    /** Each call costs what its architecture does; what a record keeps holds both. */
    @Test
    void aDesignThatVariesTheArchitectureHasThePricesOfBoth() {
        Design design = new Design(
                List.of(new DesignFactor(
                        Factors.ARCHITECTURE,
                        DesignFactor.Role.CONFIGURATION,
                        List.of(
                                new Level(Factors.ARCHITECTURE, "x86_64", ""),
                                new Level(Factors.ARCHITECTURE, "arm64", "")))),
                5,
                1,
                5,
                0);
        ExperimentRecord record = new ExperimentRecord("Both", "Both", "f", design, null, null)
                .at(Prices.of("eu-south-1", InstructionSet.X86_64));

        assertThat(record.pricesInWords()).isEqualTo("eu-south-1, x86_64 and arm64, table of 2026-09");
        assertThat(record.pricesBriefly()).isEqualTo("eu-south-1, x86_64 and arm64");
        assertThat(record.prices().perGigabyteSecond())
                .containsEntry(InstructionSet.ARM64, ARM_IN_MILAN)
                .containsEntry(InstructionSet.X86_64, 0.0000195172);
    }

    @Test
    void aRegionWithoutATableHasThoseOfUsEast1AndAWarning() {
        ExperimentFolder folder = measuredIn("mx-central-1", "x86_64");

        assertThat(folder.record().prices().inWords())
                .isEqualTo("us-east-1, as there is no table of mx-central-1, x86_64, table of 2026-11");
        assertThat(folder.record().warnings())
                .containsExactly("Costs are at prices of us-east-1, as there is no table of mx-central-1, x86_64, table"
                        + " of 2026-11: those of the region may differ. -Dassay.prices.region names another");
    }

    @Test
    void pricesThatAreNotKnownAreRefusedBeforeAnythingIsDeployed() {
        assertThat(messages(Map.of("assay.prices.region", "eu-west-9")))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message)
                        .contains("assay.prices.region (eu-west-9) must be a region whose prices Assay knows")
                        .contains("Use one of af-south-1, ap-east-1, ", "us-west-2, or leave it out"));
        assertThat(messages(Map.of("assay.prices.architecture", "riscv")))
                .isNotEmpty()
                .allSatisfy(message ->
                        assertThat(message).contains("assay.prices.architecture (riscv) must be x86_64 or arm64"));
    }

    private static double inMilan(Observation one) {
        double gigabytes = Objects.requireNonNull(one.platform().memoryMegabytes()) / 1024.0;
        double seconds = Objects.requireNonNull(one.platform().billedMillis()) / 1000.0;
        return gigabytes * seconds * ARM_IN_MILAN + REQUEST_IN_MILAN;
    }

    private double meanCost() {
        List<CellFigures> cells =
                RunFigures.of(RunFolder.all(output).get(0)).experiments().get(0).cells();
        return Objects.requireNonNull(cells.get(0).cost()).mean();
    }

    private static Results results(ExperimentFolder folder) {
        return new Results(
                new Measured(folder.record().design(), folder.observations(), folder.rows(), folder),
                new Judgements(false));
    }

    private List<String> messages(Map<String, String> options) {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output, options)) {
            TestEnds ends = experiments.run(selectClass(TwoLevelsFixture.class));
            assertThat(experiments.measured()).isEmpty();
            return ends.messages();
        }
    }

    private ExperimentFolder measuredWith(Map<String, String> options) {
        try (LaunchedExperiments experiments = LaunchedExperiments.unscaled(output, options)) {
            assertThat(experiments.run(selectClass(TwoLevelsFixture.class)).messages())
                    .isEmpty();
            return experiments.measured().get(0);
        }
    }

    private ExperimentFolder measuredIn(String region, String architecture) {
        return measuredWith(Map.of(
                "assay.target",
                TargetElsewhere.NAME,
                TargetElsewhere.REGION,
                region,
                TargetElsewhere.ARCHITECTURE,
                architecture));
    }
}
