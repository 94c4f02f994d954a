package dev.assay.internal.definition;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import dev.assay.targets.VariableNames;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the environment variables of a function, each {@code NAME=value}. */
final class EnvironmentVariables {

    private static final String REMEDY = "Correct it in @LambdaFunction(environment = ...)";

    private EnvironmentVariables() {}

    /** @throws InvalidInputException if Lambda does not take one of them */
    static Map<String, String> read(String... variables) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String variable : variables) {
            int equals = variable.indexOf('=');
            if (equals < 1) {
                throw invalid(variable, "must have the form NAME=value", REMEDY);
            }
            String name = variable.substring(0, equals);
            checkName(name);
            if (variable.indexOf('\0') >= 0) {
                throw invalid(name, "must not hold the character NUL", REMEDY);
            }
            if (values.put(name, variable.substring(equals + 1)) != null) {
                throw invalid(name, "must be set once", REMEDY);
            }
        }
        return values;
    }

    private static void checkName(String name) {
        if (VariableNames.isReserved(name)) {
            throw invalid(name, "must not be a name that Lambda itself sets", "Use another name");
        }
        if (!name.matches(VariableNames.PATTERN)) {
            throw invalid(name, "must be two or more letters, digits and _, and start with a letter", REMEDY);
        }
    }

    private static InvalidInputException invalid(String subject, String rule, String remedy) {
        return new InvalidInputException(Problem.OPTION, "environment (" + subject + ") " + rule, remedy);
    }
}
