package dev.assay.cli;

import dev.assay.internal.text.Nearest;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the arguments, in the form of Assay's other messages. */
final class WrongArguments {

    private WrongArguments() {}

    static String message(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getCommandLine(), unmatched.getUnmatched());
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " must be given once";
        }
        if (wrong instanceof MissingParameterException missing) {
            return missing.getMissing().stream()
                    .map(argument -> name(argument)
                            + (lacksValue(missing, argument) ? " must be followed by a value" : " must be given"))
                    .collect(Collectors.joining("; "));
        }
        return String.valueOf(wrong.getMessage());
    }

    private static String unmatched(CommandLine command, List<String> arguments) {
        String what = command.getParent() == null ? "command" : "argument";
        List<String> known = known(command);
        String meant = arguments.isEmpty()
                ? ""
                : Nearest.near(arguments.get(0).replaceAll("=.*", ""), known)
                        .map(name -> ". Did you mean " + name + "?")
                        .orElse("");
        return what + " (" + String.join(" ", arguments) + ") must be one of " + String.join(", ", known) + meant;
    }

    private static List<String> known(CommandLine command) {
        if (command.getParent() == null) {
            return command.getSubcommands().keySet().stream().sorted().toList();
        }
        return command.getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .sorted()
                .toList();
    }

    /** picocli tells by its words alone whether an option is missing or its value. */
    private static boolean lacksValue(MissingParameterException missing, ArgSpec argument) {
        return argument instanceof OptionSpec
                && !String.valueOf(missing.getMessage()).startsWith("Missing required option");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? "option (" + option.longestName() + ")" : argument.paramLabel();
    }
}
