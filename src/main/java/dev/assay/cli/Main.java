package dev.assay.cli;

import dev.assay.errors.InputException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/**
 * The command line. Exit codes: 0 if it did what it was asked; 1 if experiments ran and a claim was refuted or a measurement broke
 * off; 2 if it was called wrongly; 3 if what was asked could not be done.
 */
@Command(
        name = "assay",
        description = "Experiments on serverless functions.",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "%nHelp for a command, with examples: assay COMMAND --help",
            "%nExit codes: 0 done; 1 a claim was refuted, or a measurement broke off; 2 called wrongly; "
                    + "3 it could not be done."
        })
public final class Main implements Runnable {

    private static final int COLUMNS = 100;

    /** picocli lays out no fewer. */
    private static final int LEAST_COLUMNS = 55;

    private Main() {}

    /** Runs a command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        quietLogging();
        int code = run(List.of(arguments), System.out, System.err);
        if (code != ExitCode.DONE) {
            System.exit(code);
        }
    }

    static int run(List<String> arguments, PrintStream out, PrintStream error) {
        return commands(out, error, UntilEnded.bySignal(), System::getenv).execute(arguments.toArray(String[]::new));
    }

    /**
     * All commands.
     *
     * @param until how a command waits that is ended by a person
     * @param environment answers an environment variable by its name
     */
    static CommandLine commands(
            PrintStream out, PrintStream error, UntilEnded until, Function<String, @Nullable String> environment) {
        CommandLine line = new CommandLine(new Main());
        line.getCommandSpec().addOption(help()).addOption(version());
        line.addSubcommand(new ListCommand(out))
                .addSubcommand(new RunCommand(out, error))
                .addSubcommand(new ReportCommand(out))
                .addSubcommand(new CompareCommand(out))
                .addSubcommand(new RefutedCommand(out))
                .addSubcommand(new FidelityCommand(out))
                .addSubcommand(new ServeCommand(out, until))
                .addSubcommand(new CollectCommand(out, environment))
                .addSubcommand(new ImportCommand(out))
                .addSubcommand(new TuneCommand(out, environment))
                .addSubcommand(faasRunner(out, environment))
                .addSubcommand(new NewCommand(out))
                .addSubcommand(new ExplainCommand(out))
                .addSubcommand(new PricesCommand(out))
                .addSubcommand(new CleanCommand(out))
                .addSubcommand(new CompletionCommand(out))
                .setOut(writer(out))
                .setErr(writer(error))
                .setUsageHelpWidth(helpWidth())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setExecutionStrategy(Main::execute)
                .setParameterExceptionHandler((wrong, all) -> calledWrongly(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
        UnbrokenHelp.install(line);
        return line;
    }

    private static int helpWidth() {
        return Math.max(LEAST_COLUMNS, Math.min(COLUMNS, TerminalWidth.columns().orElse(COLUMNS)));
    }

    /** Libraries log through SLF4J; a command line has no log, and need not hear that it has none. */
    private static void quietLogging() {
        if (System.getProperty("slf4j.internal.verbosity") == null) {
            System.setProperty("slf4j.internal.verbosity", "ERROR");
        }
    }

    /** Its arguments are those of FaaS Runner, of which several follow one flag. */
    private static CommandLine faasRunner(PrintStream out, Function<String, @Nullable String> environment) {
        return new CommandLine(new FaasRunnerCommand(out, environment)).setStopAtUnmatched(true);
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw new IllegalStateException("a command must be named");
    }

    private static int execute(ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        if (!parsed.hasSubcommand()) {
            CommandLine top = parsed.commandSpec().commandLine();
            top.usage(top.getErr());
            return ExitCode.CALLED_WRONGLY;
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static int calledWrongly(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        String message = WrongArguments.message(wrong);
        command.getErr()
                .println(message + (message.endsWith("?") ? " " : ". ") + "See "
                        + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.CALLED_WRONGLY;
    }

    private static int failed(Exception failure, CommandLine command) throws Exception {
        boolean explained = failure instanceof InputException
                || failure instanceof UncheckedIOException
                || failure instanceof CommandFailedException;
        if (explained && failure.getMessage() != null) {
            command.getErr().println(failure.getMessage());
            return ExitCode.FAILED;
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

    private static OptionSpec version() {
        return OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print the version.")
                .build();
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
