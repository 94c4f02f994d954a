package dev.assay.cli;

import dev.assay.data.InstructionSet;
import dev.assay.internal.cost.PriceComparison;
import dev.assay.internal.cost.PriceComparison.Figure;
import dev.assay.internal.cost.Prices;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether the price tables are those of today. */
@Command(
        name = "prices",
        description = {
            "Print the prices by which costs and budgets are counted, in USD: all of us-east-1, and those of Lambda in other regions.",
            "With --check, compare those of us-east-1 with the price list that AWS publishes; it needs no account. "
                    + "The exit code is 1 if a price differs, 3 if the list cannot be read."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  assay prices", "  assay prices --check", "  assay prices --check --write src/main/resources/prices"
        })
final class PricesCommand implements Callable<Integer> {

    private final PrintStream out;

    @Option(names = "--check", description = "Compare them with AWS's price list.")
    private boolean check;

    @Option(names = "--write", paramLabel = "DIR", description = "Write tables with AWS's prices into this folder.")
    private @Nullable Path folder;

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "Where the price list is (" + PriceComparison.AWS + ").")
    private URI endpoint = URI.create(PriceComparison.AWS);

    PricesCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        PriceComparison comparison = new PriceComparison(endpoint);
        if (!check && folder == null) {
            print(comparison.ours());
            return ExitCode.DONE;
        }
        checkEndpoint();
        List<Figure> differ =
                comparison.listed().stream().filter(figure -> !figure.agrees()).toList();
        differ.forEach(figure -> out.println(inWords(figure)));
        out.println(differ.isEmpty() ? "All prices are those of the list." : differ.size() + " differ.");
        if (folder != null) {
            write(comparison, folder, differ);
        }
        return differ.isEmpty() ? ExitCode.DONE : ExitCode.NOT_HELD;
    }

    /** The client of HTTP speaks no other schemes, and says so at length. */
    private void checkEndpoint() {
        if (!String.valueOf(endpoint.getScheme()).matches("https?") || endpoint.getHost() == null) {
            throw new CommandFailedException("--endpoint (" + endpoint + ") must be like " + PriceComparison.AWS
                    + ". Correct it, or leave it out");
        }
    }

    private void write(PriceComparison comparison, Path into, List<Figure> differ) {
        if (differ.stream().anyMatch(figure -> figure.listed().size() != 1)) {
            throw new CommandFailedException(
                    "--write (" + into + ") must have one listed price for each figure. See which lack one above");
        }
        try {
            comparison.write(into).forEach(file -> out.println("written: " + file));
        } catch (IOException e) {
            throw new UncheckedIOException("--write (" + into + ") cannot be written: " + e.getMessage(), e);
        }
    }

    private void print(List<Figure> figures) {
        TextTable table = new TextTable(List.of("price", "USD", "as of"));
        figures.forEach(figure -> table.row(List.of(figure.name(), plain(figure.ours()), figure.asOf())));
        table.lines().forEach(out::println);
        out.println();
        TextTable regions = new TextTable(
                List.of("region", "x86_64, USD per GB-s", "arm64, USD per GB-s", "USD per request", "as of"));
        Prices.regions().forEach(region -> {
            Prices x86 = Prices.of(region, InstructionSet.X86_64);
            regions.row(List.of(
                    region,
                    plain(x86.ofGigabyteSecond()),
                    plain(Prices.of(region, InstructionSet.ARM64).ofGigabyteSecond()),
                    plain(x86.perRequest()),
                    x86.asOf()));
        });
        regions.lines().forEach(out::println);
    }

    private static String inWords(Figure figure) {
        String listed = figure.listed().isEmpty()
                ? "no such price"
                : figure.listed().stream().map(PricesCommand::plain).collect(Collectors.joining(" and "));
        return figure.table() + ", " + figure.name() + ": " + plain(figure.ours()) + ", and AWS lists " + listed;
    }

    private static String plain(double value) {
        return Double.isInfinite(value)
                ? "no end"
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
