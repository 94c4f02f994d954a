package dev.assay.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.data.Failure;
import dev.assay.data.Observation;
import dev.assay.data.Outcome;
import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.runfolder.ExperimentFolder;
import dev.assay.internal.runfolder.Journal;
import dev.assay.internal.runfolder.RunFolder;
import dev.assay.internal.text.Sha256;
import dev.assay.testkit.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservationCsvTest {

    @TempDir
    Path folder;

    @Test
    void aRowHoldsAnObservation() throws IOException {
        assertThat(csv(Samples.observation(3)).split("\r\n", -1))
                .containsExactly(
                        "sequence,function,place.generation,place.block,place.call,place.caller,place.attempt,"
                                + "place.step,cell.memory,cell.load,cell.architecture,cell.warm,requestId,outcome,status,cold,cold.kind,durationMillis,failure.type,"
                                + "failure.message,failure.reason,failure.retryAfterSeconds,timing.startedAt,"
                                + "timing.startNanos,timing.latencyMillis,timing.sendLagMillis,platform.durationMillis,"
                                + "platform.billedMillis,"
                                + "platform.initMillis,platform.restoreMillis,platform.memoryMegabytes,platform.maxMemoryUsedMegabytes,"
                                + "platform.cpuMillis,platform.wantedCpuShare,platform.instance,platform.host.idleCpus,"
                                + "platform.host.stolenCpus,platform.host.burstSpeed,platform.host.speed,response.bytes,"
                                + "response.sha256,cpuPolls,duration,lang,newcontainer,primes,runtime,startTime,"
                                + "totalMemory,uuid,version",
                        "3,assay-memory-512,3,7,2,0,0,,512,0.5,arm64,true,8f2b-3,SUCCESS,200,false,,30.6251,,,,,"
                                + "2026-11-21T14:22:58.123456789Z,123456789012,31.4159,,30.71,31,,,512,61,9.25,0.2894,"
                                + "2026/11/21/[$LATEST]ab12,0.75,0.0625,0.875,0.5," + Samples.PROFILE.length() + ","
                                + Sha256.hex(Samples.PROFILE)
                                + ",\"[1,2]\",30.6251,java,0,78498,31,1795271000123,2039664,5d1c,0.5",
                        "");
    }

    @Test
    void whatIsAbsentIsEmpty() throws IOException {
        Failure failure = new Failure("TooManyRequestsException", "Rate, \"exceeded\"\n", "Reserved", null);
        String row = csv(Samples.failed(4, Outcome.THROTTLED, failure)).split("\r\n", -1)[1];

        assertThat(row)
                .isEqualTo(
                        "4,assay-memory-512,0,-1,0,3,0,,512,0.5,arm64,true,,THROTTLED,,true,deployment,,TooManyRequestsException,"
                                + "\"Rate, \"\"exceeded\"\"\n\",Reserved,,2026-11-21T14:22:59Z,5,0.25,,,,,,,,,,,,,,,,");
    }

    @Test
    void theProfilesOfAllRowsShareTheirColumns() throws IOException {
        String head = "{\"version\":1,\"lang\":\"x\",\"uuid\":\"u\",";
        String csv = csv(Samples.answered(0, head + "\"b\":1}"), Samples.answered(1, head + "\"a\":null,\"c\":true}"));

        assertThat(csv.lines().map(line -> line.replaceFirst(".*(sha256|[0-9a-f]{64}),", "")))
                .containsExactly("a,b,c,lang,uuid,version", ",1,,x,u,1", ",,true,x,u,1");
    }

    @Test
    void anAttributeNamedLikeAColumnIsToldApart() throws IOException {
        String csv = csv(Samples.answered(
                0, "{\"version\":1,\"lang\":\"x\",\"uuid\":\"u\",\"requestId\":\"r\",\"status\":\"ok\"}"));

        assertThat(csv.lines().findFirst())
                .hasValueSatisfying(
                        header -> assertThat(header).endsWith(",lang,profile.requestId,profile.status,uuid,version"));
    }

    @Test
    void aTextIsNeverAFormulaAndANegativeNumberStaysOne() throws IOException {
        String csv = csv(Samples.answered(
                0,
                "{\"version\":1,\"lang\":\"x\",\"uuid\":\"u\",\"=z1\":\"=1+1\",\"z2\":\"@a\",\"z3\":\"-2+3\",\"z4\":\"-2.5\","
                        + "\"z5\":-2.5,\"z6\":\"\\tx\",\"z7\":\"+1\"}"));

        assertThat(csv).contains(",'=z1,").contains(",'=1+1,").endsWith(",'@a,'-2+3,-2.5,-2.5,'\tx,+1\r\n");
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() {
        Path file = folder.resolve("missing/observations.csv");

        assertThatThrownBy(() -> ObservationCsv.write(file, List.of(Samples.observation(0))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void aFileIsWrittenInUtf8() {
        Path file = folder.resolve("observations.csv");
        ObservationCsv.write(
                file, List.of(Samples.answered(0, "{\"version\":1,\"lang\":\"½\",\"uuid\":\"u\",\"Größe\":1}")));

        assertThat(file).content().contains("Größe").contains("½");
    }

    @Test
    void theObservationsOfAnExperimentAreWrittenFromItsJournal() throws IOException {
        ExperimentFolder experiment =
                RunFolder.create(folder, Samples.run("a")).experiment(Samples.experiment("Memory sweep"));
        try (Journal journal = experiment.openJournal()) {
            journal.append(Samples.observation(1));
            journal.append(Samples.observation(0));
        }
        Files.writeString(experiment.journalFile(), "corrupt\ntorn", StandardOpenOption.APPEND);
        Path file = folder.resolve("observations.csv");
        ObservationCsv.write(file, experiment);

        assertThat(file).content().isEqualTo(csv(Samples.observation(1), Samples.observation(0)));
    }

    private static String csv(Observation... observations) throws IOException {
        StringBuilder out = new StringBuilder();
        ObservationCsv.write(out, Arrays.asList(observations));
        return out.toString();
    }
}
