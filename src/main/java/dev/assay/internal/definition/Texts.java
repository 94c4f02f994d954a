package dev.assay.internal.definition;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;

/** What a text that reports show must be. */
final class Texts {

    private static final int SHOWN = 60;

    private Texts() {}

    static void checkNotBlank(Problem problem, String what, String text, int longest, String remedy) {
        if (text.isBlank()) {
            throw new InvalidInputException(problem, what + " (" + text.strip() + ") must not be blank", remedy);
        }
        check(problem, what, text, longest);
    }

    static void check(Problem problem, String what, String text, int longest) {
        if (text.length() > longest) {
            throw new InvalidInputException(
                    problem,
                    what + " (" + text.substring(0, Math.min(SHOWN, longest)) + "...) must have at most " + longest
                            + " characters, but has " + text.length(),
                    "Shorten it");
        }
        text.codePoints().filter(Character::isISOControl).findFirst().ifPresent(control -> {
            throw new InvalidInputException(
                    problem,
                    what + " (" + text.replaceAll("\\p{Cntrl}", "?") + ") must have no control character, but has "
                            + String.format("U+%04X", control),
                    "Remove it");
        });
    }
}
