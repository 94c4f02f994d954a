package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The price tables beside a list of the shape that AWS documents: the list itself cannot be reached from everywhere. */
class PricesCommandTest {

    private RecordedPriceList list;

    @BeforeEach
    void start() throws IOException {
        list = RecordedPriceList.ofToday();
    }

    @AfterEach
    void stop() {
        list.close();
    }

    private CommandLineRun check(String... more) {
        return CommandLineRun.of(
                Stream.concat(Stream.of("prices", "--check", "--endpoint", list.address()), Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void printsWhatIsKnownAndSinceWhenWithoutAskingAnybody() {
        list.close();
        CommandLineRun run = CommandLineRun.of("prices");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .anyMatch(line -> line.matches("perGigabyteSecond/arm64/0/price +0\\.0000133334 +2026-11"))
                .anyMatch(line -> line.matches("perShardHour +0\\.015 +2025-06"))
                .anyMatch(line -> line.matches("us-east-1 +0\\.0000166667 +0\\.0000133334 +0\\.0000002 +2026-11"))
                .anyMatch(line -> line.matches("eu-south-1 +0\\.0000195172 +0\\.0000156138 +0\\.00000023 +2026-09"))
                .anyMatch(line -> line.matches("perNatGatewayHour +0\\.045 +2025-06"));
    }

    @Test
    void equalPricesAgree() {
        CommandLineRun run = check();
        assertThat(run.out()).isEqualTo("All prices are those of the list." + System.lineSeparator());
        assertThat(run.code()).isZero();
    }

    @Test
    void whatDiffersIsNamedWithBothPrices() {
        list.product("AWSQueueService", "Requests-FIFO-RBP", "0.0000006000");
        list.remove("AmazonKinesis", "Storage-ShardHour");
        CommandLineRun run = check();
        assertThat(run.code()).isEqualTo(ExitCode.NOT_HELD);
        assertThat(run.out().lines())
                .containsExactly(
                        "aws-events-us-east-1-2025-06.json, perFifoQueueRequest: 0.0000005, and AWS lists 0.0000006",
                        "aws-events-us-east-1-2025-06.json, perShardHour: 0.015, and AWS lists no such price",
                        "2 differ.");
    }

    /** An address costs the same whether or not it is in use; if that changes, nobody knows which price is ours. */
    @Test
    void aPriceThatTheListHasTwiceIsNamedWithBoth() {
        list.product("AmazonVPC", "USE1-PublicIPv4:IdleAddress", "0.0100000000");
        CommandLineRun run = check();
        assertThat(run.code()).isEqualTo(ExitCode.NOT_HELD);
        assertThat(run.out())
                .startsWith("aws-network-us-east-1-2025-06.json, perAddressHour: 0.005, and AWS lists 0.005 and 0.01");
    }

    @Test
    void everyFigureOfEveryTableIsChecked() throws IOException {
        String printed = CommandLineRun.of("prices").out();
        try (Stream<Path> tables = Files.list(Path.of("src/main/resources/prices"))) {
            for (Path table : tables.toList()) {
                new ObjectMapper()
                        .readTree(table.toFile())
                        .properties()
                        .forEach(field -> assertThat(
                                        !field.getValue().isNumber() || printed.contains(field.getKey() + " "))
                                .as(table + ": " + field.getKey())
                                .isTrue());
            }
        }
    }

    @Test
    void tablesAreWrittenWithTheListedPricesAndItsMonth(@TempDir Path folder) throws IOException {
        list.product("AWSLambda", "Request", "0.0000002500");
        CommandLineRun run = check("--write", folder.toString());
        assertThat(run.code()).isEqualTo(ExitCode.NOT_HELD);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "aws-lambda-us-east-1-2026-12.json",
                            "aws-beside-lambda-us-east-1-2026-12.json",
                            "aws-events-us-east-1-2026-12.json",
                            "aws-network-us-east-1-2026-12.json");
        }
        JsonNode table = new ObjectMapper()
                .readTree(folder.resolve("aws-lambda-us-east-1-2026-12.json").toFile());
        assertThat(table.path("asOf").asText()).isEqualTo("2026-12");
        assertThat(table.path("perRequest").asDouble()).isEqualTo(2.5e-7);
        assertThat(table.at("/perGigabyteSecond/x86_64/2/price").asDouble()).isEqualTo(0.000013334);
        assertThat(table.at("/perGigabyteSecond/x86_64/1/upToGigabyteSeconds").asLong())
                .isEqualTo(15_000_000_000L);
    }

    @Test
    void nothingIsWrittenIfTheListLacksAPrice(@TempDir Path folder) {
        list.remove("AmazonKinesis", "Storage-ShardHour");
        CommandLineRun run = check("--write", folder.toString());
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.error()).contains("must have one listed price for each figure");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aListThatCannotBeReachedIsNamed() {
        list.close();
        CommandLineRun run = check();
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.error())
                .contains("price list (" + list.address() + "/offers/v1.0/aws/AWSLambda/current/us-east-1/index.json)"
                        + " must be readable: ");
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (String wrong : List.of("ftp://127.0.0.1", "pricing")) {
            CommandLineRun run = CommandLineRun.of("prices", "--check", "--endpoint", wrong);
            assertThat(run.code()).isEqualTo(ExitCode.FAILED);
            assertThat(run.error()).contains("--endpoint (" + wrong + ") must be like https://");
        }
    }
}
