package dev.assay.cli;

import dev.assay.internal.targets.ChosenTarget;
import dev.assay.internal.targets.Targets;
import dev.assay.targets.Target;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the embedded target to other tools. */
@Command(
        name = "serve",
        description = {
            "Serve Lambda and S3 on 127.0.0.1 until Ctrl-C. Functions run as processes of this machine.",
            "It prints the variables by which the AWS CLI and the SDKs find it. Whatever was created there ends with it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  assay serve --env-file serve.env &    then: set -a; . ./serve.env; set +a; aws s3 mb s3://mine",
            "  assay serve --port 4566",
            "  docker run --network host --env-file serve.env ..."
        })
final class ServeCommand implements Runnable {

    private final PrintStream out;
    private final UntilEnded until;

    @Option(names = "--port", paramLabel = "N", description = "The port on 127.0.0.1 (any free one).")
    private int port;

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description = "Also write the variables into this file, as NAME=VALUE. It is removed at the end.")
    private @Nullable Path envFile;

    ServeCommand(PrintStream out, UntilEnded until) {
        this.out = out;
        this.until = until;
    }

    @Override
    public void run() {
        ChosenTarget chosen = Targets.open(
                "embedded",
                name -> name.equals("assay.embedded.port") ? Optional.of(Integer.toString(port)) : Optional.empty());
        until.ended(() -> serve(chosen.target()), () -> close(chosen.target()));
    }

    private void serve(Target target) {
        ServedAddress address = ServedAddress.of(target);
        if (envFile != null) {
            address.write(envFile);
        }
        out.println("# Lambda and S3 are served until Ctrl-C. For the AWS CLI and the SDKs:");
        address.variables().forEach((name, value) -> out.println("export " + name + "=" + value));
        out.println("# Roles for create-function: " + target.role() + "; the runtime of this Java: "
                + target.javaRuntime());
        out.flush();
    }

    private void close(Target target) {
        try {
            target.close();
        } finally {
            ServedAddress.remove(envFile);
        }
    }
}
