package dev.assay.internal.targets.embedded.instance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The options of the virtual machine that a function sets by its environment. They win: an option of ours that says the same
 * thing is left out, for the command line would overrule {@code JAVA_TOOL_OPTIONS}, and two collectors end the machine.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-customization.html">Customize Java runtime startup
 *     behavior</a>
 */
final class JavaOptions {

    private static final List<String> VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");
    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s\"'])+");
    private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w*GC");
    private static final Pattern FLAG = Pattern.compile("-XX:[+-]?(\\w+)(?:=.*)?");

    private final Set<String> subjects = new HashSet<>();

    JavaOptions(Map<String, String> environment) {
        for (String variable : VARIABLES) {
            Matcher words = WORD.matcher(environment.getOrDefault(variable, ""));
            while (words.find()) {
                subjects.add(subject(words.group().replaceAll("[\"']", "")));
            }
        }
    }

    /** Our options without those that the function sets itself. */
    List<String> unlessSet(List<String> ours) {
        List<String> kept = new ArrayList<>(ours);
        kept.removeIf(option -> option.startsWith("-") && subjects.contains(subject(option)));
        return kept;
    }

    /** Whether the function sizes its heap by the machine's memory. */
    boolean sizeHeapByMemory() {
        return subjects.contains("MaxHeapSize");
    }

    /** What an option is about; two options about the same thing do not go together. */
    private static String subject(String option) {
        if (COLLECTOR.matcher(option).matches()) {
            return "collector";
        }
        if (option.startsWith("-Xlog") || option.startsWith("-verbose")) {
            return "-Xlog";
        }
        if (option.startsWith("-Xmx") || option.startsWith("-XX:MaxRAM")) {
            return "MaxHeapSize";
        }
        if (option.startsWith("-Xshare")) {
            return "SharedArchiveFile";
        }
        if (option.equals("-XX:-TieredCompilation") || option.startsWith("-XX:CompilationMode=")) {
            return "TieredStopAtLevel";
        }
        Matcher flag = FLAG.matcher(option);
        return flag.matches() ? flag.group(1) : option.replaceFirst("=.*", "");
    }
}
