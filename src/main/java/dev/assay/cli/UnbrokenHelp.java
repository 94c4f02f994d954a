package dev.assay.cli;

import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Help of which lines end between words alone. picocli breaks lines after a full stop or a colon too, and so in the middle of {@code
 * index.html}. Signs within words are therefore letters while it lays the lines out.
 */
final class UnbrokenHelp extends Help {

    /** A block of characters for private use, which are letters to whoever breaks lines. */
    private static final char PRIVATE = '\uE000';

    private static final char LAST = PRIVATE + 127;

    private UnbrokenHelp(CommandSpec command, ColorScheme scheme) {
        super(command, scheme);
    }

    /** Lets a command and those below it show such help. */
    static void install(CommandLine line) {
        line.setHelpFactory(UnbrokenHelp::new);
        everywhere(line);
    }

    private static void everywhere(CommandLine line) {
        line.getHelpSectionMap().replaceAll((name, section) -> shown(section));
        line.getCommandSpec()
                .usageMessage()
                .description(joined(line.getCommandSpec().usageMessage().description()));
        line.getSubcommands().values().forEach(UnbrokenHelp::everywhere);
    }

    private static IHelpSectionRenderer shown(IHelpSectionRenderer section) {
        return help -> separated(section.render(help));
    }

    @Override
    public IOptionRenderer createDefaultOptionRenderer() {
        IOptionRenderer whole = super.createDefaultOptionRenderer();
        return (option, label, scheme) -> joined(whole.render(option, label, scheme));
    }

    @Override
    public IParameterRenderer createDefaultParameterRenderer() {
        IParameterRenderer whole = super.createDefaultParameterRenderer();
        return (parameter, label, scheme) -> joined(whole.render(parameter, label, scheme));
    }

    @Override
    protected String makeSynopsisFromParts(
            int headingLength, Text options, Text groups, Text endOfOptions, Text parameters, Text commands) {
        return super.makeSynopsisFromParts(
                headingLength,
                joined(options),
                joined(groups),
                joined(endOfOptions),
                joined(parameters),
                joined(commands));
    }

    private Text[][] joined(Text[][] rows) {
        return Stream.of(rows)
                .map(row -> Stream.of(row).map(this::joined).toArray(Text[]::new))
                .toArray(Text[][]::new);
    }

    private Text joined(Text text) {
        return colorScheme().text(joined(text.plainString()));
    }

    private static String[] joined(String... texts) {
        return Stream.of(texts).map(UnbrokenHelp::joined).toArray(String[]::new);
    }

    private static String joined(String text) {
        StringBuilder joined = new StringBuilder(text);
        for (int at = 1; at < text.length() - 1; at++) {
            boolean within = text.charAt(at - 1) > ' ' && text.charAt(at + 1) > ' ';
            if (within
                    && text.charAt(at) > ' '
                    && text.charAt(at) <= '~'
                    && !Character.isLetterOrDigit(text.charAt(at))) {
                joined.setCharAt(at, (char) (PRIVATE + text.charAt(at)));
            }
        }
        return joined.toString();
    }

    private static String separated(String text) {
        StringBuilder separated = new StringBuilder(text);
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign >= PRIVATE && sign <= LAST) {
                separated.setCharAt(at, (char) (sign - PRIVATE));
            }
        }
        return separated.toString();
    }
}
