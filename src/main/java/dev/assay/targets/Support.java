package dev.assay.targets;

import java.util.Optional;

/**
 * Whether a target shows a capability.
 *
 * @param present whether it does
 * @param reason how it does, or why it does not: part of a sentence, without a full stop
 */
public record Support(boolean present, String reason) {

    /** The target shows the capability, in this way. */
    public static Support by(String how) {
        return new Support(true, how);
    }

    /** The target does not show the capability, for this reason. */
    public static Support lacking(String why) {
        return new Support(false, why);
    }

    /** The target shows the capability in this way, unless there is a reason why it does not. */
    public static Support unless(Optional<String> lacking, String how) {
        return lacking.map(Support::lacking).orElseGet(() -> by(how));
    }
}
