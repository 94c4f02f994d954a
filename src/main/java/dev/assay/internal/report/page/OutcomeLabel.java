package dev.assay.internal.report.page;

import dev.assay.data.Outcome;
import java.util.Locale;

/** Names of things as a reader knows them. */
final class OutcomeLabel {

    private OutcomeLabel() {}

    static String of(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
