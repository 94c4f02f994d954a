package dev.assay.cli;

import dev.assay.internal.progress.Terminal;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many columns the terminal has that shows what this JVM prints. */
final class TerminalWidth {

    private static final Pattern SIZE = Pattern.compile("\\d+ ([1-9]\\d{0,3})\\s*");
    private static final long PATIENCE_MILLIS = 500;

    private TerminalWidth() {}

    /** Empty if the output is no terminal, or one that does not say. */
    static OptionalInt columns() {
        return Terminal.watched() ? read(answerOfTerminal()) : OptionalInt.empty();
    }

    /** @param size rows and columns, as {@code stty size} prints them */
    static OptionalInt read(String size) {
        Matcher columns = SIZE.matcher(size);
        return columns.matches() ? OptionalInt.of(Integer.parseInt(columns.group(1))) : OptionalInt.empty();
    }

    /** A shell does not export COLUMNS, so the terminal itself is asked. */
    private static String answerOfTerminal() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(Redirect.INHERIT)
                    .redirectError(Redirect.DISCARD)
                    .start();
            if (!stty.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                stty.destroyForcibly();
                return "";
            }
            return new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException noSuchProgram) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
