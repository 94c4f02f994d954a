package dev.assay.internal.targets.embedded.instance.host;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A command as a shell script in UTF-8, for words that the character set of our own JVM has no bytes for: under the locale C it
 * would hand question marks to the processes that it starts.
 */
public final class Utf8Script {

    private static final int ENCODES_BY_LOCALE = 18;

    private Utf8Script() {}

    /**
     * A command that says the same in bytes of our character set.
     *
     * @param environment what of it the character set does not have is set by the script
     * @param script where to write the script, if one is needed; nobody else may read there
     */
    public static List<String> ifNeeded(List<String> command, Map<String, String> environment, Path script)
            throws IOException {
        CharsetEncoder ours = charset().newEncoder();
        if (canEncode(ours, command) && canEncode(ours, environment.values())) {
            return command;
        }
        StringBuilder text = new StringBuilder();
        environment.forEach((name, value) -> {
            if (!ours.canEncode(value)) {
                text.append("export ")
                        .append(name)
                        .append('=')
                        .append(quoted(value))
                        .append('\n');
            }
        });
        text.append("exec ").append(command.stream().map(Utf8Script::quoted).collect(Collectors.joining(" ")));
        Files.writeString(script, text.append('\n'));
        return List.of("/bin/sh", script.toString());
    }

    /** What the JDK encodes arguments and environments with. */
    private static Charset charset() {
        return Runtime.version().feature() < ENCODES_BY_LOCALE
                ? Charset.defaultCharset()
                : Charset.forName(System.getProperty("sun.jnu.encoding"));
    }

    private static boolean canEncode(CharsetEncoder encoder, Collection<String> words) {
        return words.stream().allMatch(encoder::canEncode);
    }

    /** A word as a shell reads it, whatever is in it. */
    static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
