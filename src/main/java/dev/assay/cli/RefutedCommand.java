package dev.assay.cli;

import dev.assay.internal.runfolder.NightVerdict;
import dev.assay.internal.runfolder.NightVerdicts;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints which claims the nights have refuted and not decided otherwise since: what the issue of a nightly workflow says. */
@Command(
        name = "refuted",
        description = {
            "Print the claims that the history has last refuted, as Markdown.",
            "A night that aborted, or did not decide, changes nothing: a claim leaves the list when it holds again. "
                    + "The exit code is 1 if there are any."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  assay refuted", "  assay refuted --history .assay --target aws > issue.md"})
final class RefutedCommand implements Callable<Integer> {

    private final PrintStream out;

    @Option(names = "--history", paramLabel = "DIR", description = "Where nightly runs keep their history (.assay).")
    private Path folder = Path.of(".assay");

    @Option(names = "--target", paramLabel = "TARGET", description = "Only claims on this target.")
    private @Nullable String target;

    RefutedCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder.resolve("history"))) {
            throw new CommandFailedException("--history (" + folder
                    + ") must be the folder of a history, with a folder history in it. Nightly runs make it: see"
                    + " docs/guide/experiments.md");
        }
        List<NightVerdict> refuted = NightVerdicts.lastRefuted(folder).stream()
                .filter(one -> target == null || target.equals(one.target()))
                .toList();
        refuted.forEach(one -> out.println(inWords(one)));
        if (refuted.isEmpty()) {
            out.println("No claim is refuted.");
        }
        return refuted.isEmpty() ? ExitCode.DONE : ExitCode.NOT_HELD;
    }

    private static String inWords(NightVerdict one) {
        String where = one.cell() == null ? "" : " at " + one.cell();
        return "- `" + one.method() + "`" + where + " on " + one.target() + ", last in run " + one.run();
    }
}
