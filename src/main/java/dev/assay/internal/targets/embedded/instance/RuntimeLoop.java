package dev.assay.internal.targets.embedded.instance;

import java.util.Locale;

/** What asks the Runtime API for events inside an instance. */
public enum RuntimeLoop {
    /** AWS's Runtime Interface Client where its native library exists, else {@link #JAVA}. */
    AUTO,
    /** AWS's Runtime Interface Client (Linux). */
    AWS,
    /** The same client, its native library replaced by plain Java, for systems that AWS made none for. */
    JAVA;

    /** The name as options and reports write it. */
    public String optionName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
