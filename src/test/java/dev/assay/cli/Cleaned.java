package dev.assay.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the command {@code clean} prints. */
public final class Cleaned {

    private Cleaned() {}

    /**
     * What it prints.
     *
     * @param remove whether it removes, or only lists
     * @param more arguments
     */
    public static String by(String endpoint, Path lists, boolean remove, String... more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        List<String> arguments = new ArrayList<>(
                List.of("clean", "--endpoint", endpoint, "--region", "us-east-1", "--lists", lists.toString()));
        if (remove) {
            arguments.add("--yes");
        }
        arguments.addAll(List.of(more));
        int code = Main.run(arguments, out, out);
        String text = bytes.toString(StandardCharsets.UTF_8);
        if (code != 0) {
            throw new AssertionError("clean ended with " + code + ": " + text);
        }
        return text;
    }
}
