package dev.assay.internal.targets.embedded.instance;

import java.util.Locale;

/** What asks the Runtime API for events inside an instance. */
public enum RuntimeLoop {
    /** AWS's Runtime Interface Client where its native library exists, else {@link #JAVA}. */
    AUTO,
    /** AWS's Runtime Interface Client (Linux). */
    AWS,
    /** A small loop of our own in plain Java, for systems that the native library was not made for. */
    JAVA;

    /** The name as options and reports write it. */
    public String optionName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
