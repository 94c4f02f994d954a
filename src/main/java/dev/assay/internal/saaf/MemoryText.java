package dev.assay.internal.saaf;

/** A memory setting in a file of FaaS Runner. */
final class MemoryText {

    private static final int LEAST = 128;
    private static final int MOST = 10_240;

    private MemoryText() {}

    static int parse(String file, String text) {
        boolean whole = text.matches("[0-9]{1,5}");
        int megabytes = whole ? Integer.parseInt(text) : -1;
        if (megabytes != 0 && (megabytes < LEAST || megabytes > MOST)) {
            throw FaasKeys.wrong(
                    file, "memorySettings (" + text + ") must be 0, to leave it as it is, or 128 to 10,240 MB");
        }
        return megabytes;
    }
}
