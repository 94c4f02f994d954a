package dev.assay.internal.targets.service;

/**
 * Whether a service shows something.
 *
 * @param present whether it does
 * @param reason how it does it, or why it does not
 */
record Shown(boolean present, String reason) {

    static Shown by(String how) {
        return new Shown(true, how);
    }

    static Shown not(String why) {
        return new Shown(false, why);
    }
}
