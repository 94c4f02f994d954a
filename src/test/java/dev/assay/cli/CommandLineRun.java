package dev.assay.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** One call of the command line: how it ended and what it printed. */
record CommandLineRun(int code, String out, String error) {

    static CommandLineRun of(String... arguments) {
        return of(
                (begin, cleanUp) -> {
                    begin.run();
                    cleanUp.run();
                },
                arguments);
    }

    static CommandLineRun of(UntilEnded until, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        int code = Main.commands(stream(out), stream(error), until).execute(arguments);
        return new CommandLineRun(code, out.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
