package dev.assay.cli;

import dev.assay.targets.Target;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

    /** With the variables by which other tools reach a target; the SDK takes its key from system properties. */
    static CommandLineRun withTarget(Target target, String... arguments) {
        Map<String, String> variables = ServedAddress.of(target).variables();
        System.setProperty("aws.accessKeyId", variables.get("AWS_ACCESS_KEY_ID"));
        System.setProperty("aws.secretAccessKey", variables.get("AWS_SECRET_ACCESS_KEY"));
        try {
            return of(
                    (begin, cleanUp) -> {
                        throw new IllegalStateException("nothing is served");
                    },
                    variables::get,
                    arguments);
        } finally {
            System.clearProperty("aws.accessKeyId");
            System.clearProperty("aws.secretAccessKey");
        }
    }

    static CommandLineRun of(UntilEnded until, String... arguments) {
        return of(until, variable -> null, arguments);
    }

    private static CommandLineRun of(
            UntilEnded until, Function<String, @Nullable String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        int code = Main.commands(stream(out), stream(error), until, environment).execute(arguments);
        return new CommandLineRun(code, out.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
