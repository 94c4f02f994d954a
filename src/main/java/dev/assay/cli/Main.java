package dev.assay.cli;

import dev.assay.internal.errors.InvalidInputException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The command line. Exit codes: 0 when it did what it was asked, also when claims did not hold or there was nothing to
 * report; 1 when a report could not be made; 2 when it was called wrongly.
 */
public final class Main {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int CALLED_WRONGLY = 2;

    private static final String HELP = """
            Assay: experiments on serverless functions.

            Usage: java -cp <class path> dev.assay.cli.Main report [options]
                   java -cp <class path> dev.assay.cli.Main explain ERROR

            report           makes the report of a run from what it left on disk, also of an unfinished one:
                             index.html in the run's folder, pictures and CSV in the folders of its experiments;
                             then prints the summary
              --root DIR     where the runs are (target/assay)
              --run ID       which run (the newest)
              --summary      only prints the summary; the report is made where it is missing or older than the data
              --since TIME   tells when the newest run is older than this, for example 2026-11-21T14:22:58Z,
                             instead of reporting it
              --allure DIR   where Allure's HTML report is: the tag by which it reports its readers to others is taken
                             out of it, and the summary names it

            explain ERROR    prints the page that an error message names: explain docs/errors/memory.md

            --help           prints this

            Exit codes: 0 done, 1 the report could not be made, 2 called wrongly.
            """;

    private Main() {}

    public static void main(String[] arguments) {
        int code = run(List.of(arguments), System.out, System.err);
        if (code != DONE) {
            System.exit(code);
        }
    }

    static int run(List<String> arguments, PrintStream out, PrintStream error) {
        if (arguments.isEmpty() || arguments.contains("--help") || arguments.contains("-h")) {
            out.print(HELP);
            return arguments.isEmpty() ? CALLED_WRONGLY : DONE;
        }
        try {
            if (arguments.get(0).equals(ExplainCommand.NAME)) {
                ExplainCommand.parse(arguments).run(out);
            } else {
                ReportCommand.parse(arguments).run(out);
            }
            return DONE;
        } catch (UsageException e) {
            error.println(e.getMessage() + ". See --help");
            return CALLED_WRONGLY;
        } catch (InvalidInputException | UncheckedIOException e) {
            error.println(e.getMessage());
            return FAILED;
        }
    }
}
