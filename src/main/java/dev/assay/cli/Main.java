package dev.assay.cli;

import dev.assay.internal.errors.InvalidInputException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/**
 * The command line. Exit codes: 0 if it did what it was asked, also if claims did not hold or there was nothing to report; 1 if
 * a report could not be made; 2 if it was called wrongly.
 */
@Command(
        name = "java -cp <class path> dev.assay.cli.Main",
        description = "Assay: experiments on serverless functions.",
        footer = "%nExit codes: 0 done, 1 the report could not be made, 2 called wrongly.")
public final class Main implements Runnable {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int CALLED_WRONGLY = 2;
    private static final int COLUMNS = 120;

    private Main() {}

    public static void main(String[] arguments) {
        int code = run(List.of(arguments), System.out, System.err);
        if (code != DONE) {
            System.exit(code);
        }
    }

    static int run(List<String> arguments, PrintStream out, PrintStream error) {
        CommandLine line = new CommandLine(new Main());
        line.getCommandSpec().addOption(help());
        line.addSubcommand(new ReportCommand(out))
                .addSubcommand(new ExplainCommand(out))
                .setOut(writer(out))
                .setErr(writer(error))
                .setUsageHelpWidth(COLUMNS)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setExecutionStrategy(Main::execute)
                .setParameterExceptionHandler((wrong, all) -> calledWrongly(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
        return line.execute(arguments.toArray(String[]::new));
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw new IllegalStateException("a command must be named");
    }

    private static int execute(ParseResult parsed) {
        CommandLine top = parsed.commandSpec().commandLine();
        boolean commandNamed = parsed.hasSubcommand();
        if (parsed.isUsageHelpRequested() || !commandNamed) {
            usage(top);
            return commandNamed || parsed.isUsageHelpRequested() ? DONE : CALLED_WRONGLY;
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** One page for everything: there are two commands. */
    private static void usage(CommandLine top) {
        top.usage(top.getOut());
        top.getSubcommands().values().forEach(command -> {
            top.getOut().println();
            command.usage(top.getOut());
        });
    }

    private static int calledWrongly(ParameterException wrong) {
        wrong.getCommandLine().getErr().println(WrongArguments.message(wrong) + ". See --help");
        return CALLED_WRONGLY;
    }

    private static int failed(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof InvalidInputException || failure instanceof UncheckedIOException) {
            command.getErr().println(failure.getMessage());
            return FAILED;
        }
        throw failure;
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .scopeType(ScopeType.INHERIT)
                .description("Print this.")
                .build();
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
