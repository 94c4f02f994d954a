package misbehaviour;

/** How far a page of AWS's documentation goes that says how a call ends. */
enum Basis {
    /** It says so. */
    PAGE("documented"),
    /** It says that such an end is an error; its type and message are those of AWS's own client for the language. */
    CLIENT("AWS's client"),
    /** It has the limit or the interface; how it ends is told by AWS's runtime interface emulator. */
    EMULATOR("AWS's emulator"),
    /** It has the limit; how it ends follows from how the runtime of the language works. */
    LIMIT("follows from the limit");

    private final String words;

    Basis(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
