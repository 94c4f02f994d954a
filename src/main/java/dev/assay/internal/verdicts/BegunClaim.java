package dev.assay.internal.verdicts;

/** A claim that has been begun. It says nothing until it is finished, and a test must not end before. */
public final class BegunClaim {

    private final String words;
    private final String missing;
    private boolean finished;

    /**
     * @param words what has been written so far, for example {@code assertThat(duration).scalesWith("memory")}
     * @param missing what it still needs, for example {@code .withExponent(-1).within(0.15)}
     */
    BegunClaim(String words, String missing) {
        this.words = words;
        this.missing = missing;
    }

    public String words() {
        return words;
    }

    public synchronized void finish() {
        finished = true;
    }

    synchronized boolean isFinished() {
        return finished;
    }

    @Override
    public String toString() {
        return words + " needs " + missing;
    }
}
